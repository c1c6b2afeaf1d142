// Search over muscles, their other names, regions and complaints. Every word typed must be found; how good a
// hit is depends on where: the beginning of a name before the beginning of a word in it, names before other
// names, names before complaints. Equal hits stand in the order of their titles, left before right.
#include <algorithm>
#include <cctype>
#include <sstream>

#include "app/make_panes.h"
#include "app/skin_place.h"
#include "app/words.h"

namespace knotmap {
namespace {

constexpr std::size_t mostResults = 40;

std::string folded(std::string_view text) {
  std::string small;
  for (const char letter : text)
    small += char(std::tolower(static_cast<unsigned char>(letter == '_' || letter == '-' ? ' ' : letter)));
  return small;
}

// What was typed: words to find, and the side when it was said.
struct Query {
  std::vector<std::string> words;
  std::optional<Side> side;
};
Query queryOf(const Workbench& bench, const std::string& text) {
  Query query;
  std::istringstream words(folded(text));
  for (std::string word; words >> word;) {
    if (word == bench.texts("side.left"))
      query.side = Side::left;
    else if (word == bench.texts("side.right"))
      query.side = Side::right;
    else
      query.words.push_back(word);
  }
  return query;
}

// How well one word is found in a text: 3 at its beginning, 2 at the beginning of a word, 1 inside (of three
// letters and more), 0 not at all.
int found(std::string_view text, const std::string& word) {
  int best = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0) return 3;
    const bool startsWord = !std::isalnum(static_cast<unsigned char>(text[at - 1]));
    best = std::max(best, startsWord ? 2 : word.size() >= 3 ? 1 : 0);
  }
  return best;
}

struct Field {
  std::string text;  // folded
  int weight;
};

// The sum over the words of the best field for each; 0 when a word is found nowhere.
int score(const std::vector<Field>& fields, const Query& query) {
  int sum = 0;
  for (const std::string& word : query.words) {
    int best = 0;
    for (const Field& field : fields) best = std::max(best, found(field.text, word) * field.weight);
    if (best == 0) return 0;
    sum += best;
  }
  return sum;
}

struct Hit {
  int score;
  SearchResult result;
};

// The other name that was found, when the name itself does not say it.
std::string otherNameFound(const Muscle& muscle, const Query& query) {
  if (score({{folded(inEnglish(muscle.name)), 1}}, query) > 0) return "";
  for (const std::string& name : muscle.synonyms)
    if (score({{folded(name), 1}}, query) > 0) return name;
  if (score({{folded(muscle.latin), 1}}, query) > 0) return muscle.latin;
  return "";
}

// The sentence of a text in which a word was found.
std::string sentenceWith(const std::string& text, const std::string& word) {
  const std::size_t at = folded(text).find(word);
  if (at == std::string::npos) return "";
  const std::size_t before = text.rfind(". ", at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 2;
  const std::size_t end = text.find(". ", at);
  return text.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

const TriggerPoint* firstPoint(const Muscle& muscle) {
  for (const TriggerPoint& point : muscle.points)
    if (!point.isDisputed) return &point;
  return nullptr;
}

void addMuscle(std::vector<Hit>& hits, const Workbench& bench, const Muscle& muscle, const Query& query) {
  std::vector<Field> names{
      {folded(inEnglish(muscle.name)), 100}, {folded(muscle.latin), 50}, {folded(muscle.ta), 50}};
  for (const std::string& name : muscle.synonyms) names.push_back({folded(name), 80});
  const int byName = score(names, query);
  names.push_back({folded(inEnglish(muscle.symptoms)), 10});
  const int byComplaint = score(names, query);
  const TriggerPoint* point = firstPoint(muscle);
  if (byComplaint == 0 || !point) return;
  for (const Side side : muscle.sides) {
    if (query.side && side != *query.side) continue;
    SearchResult result;
    result.kind = byName > 0 ? SearchResult::Kind::muscle : SearchResult::Kind::symptom;
    result.title = withCapital(joined({sideWord(bench, side), withSmallLetter(inEnglish(muscle.name))}));
    result.detail = byName > 0 ? otherNameFound(muscle, query)
                               : sentenceWith(inEnglish(muscle.symptoms), query.words.front());
    result.choose = Mark{point->id, side, std::nullopt};
    hits.push_back({byName > 0 ? byName : byComplaint, std::move(result)});
  }
}

void addRegion(std::vector<Hit>& hits, const Workbench& bench, std::size_t index, const Query& query) {
  const Region& region = bench.body->data().regions[index];
  if (query.side && region.side != *query.side) return;
  const int points = score({{folded(regionWord(bench, region.id)), 70}}, query);
  if (points == 0) return;
  SearchResult result;
  result.kind = SearchResult::Kind::region;
  const std::string side = region.side == Side::midline ? "" : sideWord(bench, region.side);
  result.title = withCapital(joined({side, regionWord(bench, region.id)}));
  result.detail = bench.texts("search.region");
  result.choose = Click{skinPlace(*bench.body, middleOf(*bench.body, index))};
  hits.push_back({points, std::move(result)});
}

}  // namespace

std::vector<SearchResult> makeSearchResults(const Workbench& bench) {
  const Query query = queryOf(bench, bench.state.search);
  std::vector<Hit> hits;
  if (query.words.empty()) return {};
  if (bench.atlas)
    for (const Muscle& muscle : bench.atlas->atlas().muscles) addMuscle(hits, bench, muscle, query);
  for (std::size_t i = 0; i < bench.body->data().regions.size(); ++i) addRegion(hits, bench, i, query);
  // The part of the title after the side decides first, so that left and right stand together.
  const auto name = [](const Hit& hit) { return hit.result.title.substr(hit.result.title.find("· ") + 1); };
  std::stable_sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
    if (a.score != b.score) return a.score > b.score;
    if (name(a) != name(b)) return name(a) < name(b);
    return a.result.title < b.result.title;
  });
  if (hits.size() > mostResults) hits.resize(mostResults);
  std::vector<SearchResult> results;
  for (Hit& hit : hits) results.push_back(std::move(hit.result));
  return results;
}

}  // namespace knotmap
