// JSON as a session: the reading half of session_file.h.
#include <algorithm>
#include <set>

#include "session/json_reader.h"
#include "session/migrate.h"
#include "session/session_file.h"

namespace knotmap {
namespace {

constexpr int greatestNumber = 100000;

StoredPlace placeFrom(JsonReader reader) {
  StoredPlace place;
  place.region = reader.text("region");
  place.side = reader.choice("side", sideWords, Side::midline);
  if (const Json* xyz = reader.required("xyz", Json::Kind::list)) {
    const bool isVector =
        xyz->items.size() == 3 && std::all_of(xyz->items.begin(), xyz->items.end(),
                                              [](const Json& n) { return n.kind == Json::Kind::number; });
    if (isVector)
      place.xyz = {xyz->items[0].number, xyz->items[1].number, xyz->items[2].number};
    else
      reader.complain(*xyz, "\"xyz\" must be three numbers", "metres on the session's own body");
  }
  const Json* from = reader.required("from", Json::Kind::list);
  if (from && from->items.size() > place.from.size())
    reader.complain(*from, "\"from\" holds more than four landmarks");
  for (std::size_t i = 0; from && i < std::min(from->items.size(), place.from.size()); ++i) {
    const std::vector<Json>& parts = from->items[i].items;
    const bool isDistance = parts.size() == 3 && parts[0].kind == Json::Kind::text &&
                            parts[1].kind == Json::Kind::text && parts[2].kind == Json::Kind::number &&
                            sideNamed(parts[1].text);
    if (isDistance)
      place.from[i] = {parts[0].text, *sideNamed(parts[1].text), parts[2].number};
    else
      reader.complain(from->items[i], "a distance is written [landmark, side, fraction of stature]");
  }
  reader.refuseUnknown();
  return place;
}

std::map<std::string, std::string> textMap(const Json* object, JsonReader& reader) {
  std::map<std::string, std::string> texts;
  if (!object) return texts;
  for (const JsonMember& member : object->members)
    if (member.value.kind == Json::Kind::text)
      texts[member.key] = member.value.text;
    else
      reader.complain(member.value, "\"" + member.key + "\" must be a text");
  return texts;
}

Knot knotFrom(JsonReader reader) {
  Knot knot;
  knot.id = reader.text("id");
  if (reader.required("number", Json::Kind::number))
    knot.number = reader.integer("number", 1, greatestNumber).value_or(1);
  knot.kind = reader.choice("kind", knotKindWords, KnotKind::knot);
  if (const Json* place = reader.required("place", Json::Kind::object))
    knot.place = placeFrom(reader.inside(*place, "place"));
  knot.triggerPoint = reader.textOr("trigger_point", "");
  knot.side = reader.choice("side", sideWords, Side::left);
  knot.match = reader.choice("match", matchWords, Match::none);
  knot.pain = reader.integer("pain", 0, 10);
  knot.when = reader.choice("when", painTimeWords, PainTime::now);
  knot.tenderness = reader.integer("tenderness", 0, 10);
  knot.state = reader.choice("state", knotStateWords, KnotState::unsure);
  knot.spread = reader.yesOr("spread", true);
  knot.note = reader.textOr("note", "");
  knot.findings = textMap(reader.find("findings", Json::Kind::object), reader);
  reader.refuseUnknown();
  return knot;
}

PaintStroke strokeFrom(JsonReader reader) {
  PaintStroke stroke;
  stroke.id = reader.text("id");
  stroke.intensity = reader.integer("intensity", 0, 10).value_or(5);
  stroke.quality = reader.textOr("quality", "ache");
  stroke.depth = reader.textOr("depth", "muscle");
  stroke.erases = reader.yesOr("erases", false);
  if (const Json* stops = reader.required("stops", Json::Kind::list))
    for (const Json& item : stops->items) {
      JsonReader stop = reader.inside(item, "stops");
      StrokeStop& read = stroke.stops.emplace_back();
      if (const Json* place = stop.required("place", Json::Kind::object))
        read.place = placeFrom(stop.inside(*place, "place"));
      if (const Json* radius = stop.required("radius", Json::Kind::number)) read.radius = radius->number;
      stop.refuseUnknown();
    }
  reader.refuseUnknown();
  return stroke;
}

template <std::size_t count>
void refuseOtherWords(const std::array<std::string_view, count>& words, const std::string& word,
                      const Json& at, JsonReader& reader) {
  if (std::find(words.begin(), words.end(), word) != words.end()) return;
  std::string known = "one of";
  for (const std::string_view each : words) known += " " + std::string(each);
  reader.complain(at, "unknown answer \"" + word + "\"", known);
}

Screening screeningFrom(const Json& object, JsonReader reader) {
  Screening screening;
  screening.date = reader.text("date");
  screening.signs = reader.texts("signs");
  screening.age = reader.text("age");
  refuseOtherWords(ageBands, screening.age, object, reader);
  const Json* answers = reader.required("answers", Json::Kind::object);
  screening.answers = textMap(answers, reader);
  for (const auto& [question, answer] : screening.answers) {
    refuseOtherWords(screeningQuestions, question, *answers, reader);
    refuseOtherWords(screeningAnswers, answer, *answers, reader);
  }
  reader.refuseUnknown();
  return screening;
}

void refuseTwins(const Json& list, const Session& session, JsonReader& reader) {
  std::set<std::string> ids;
  std::set<int> numbers;
  for (std::size_t i = 0; i < session.knots.size(); ++i) {
    const Knot& knot = session.knots[i];
    if (!ids.insert(knot.id).second)
      reader.complain(list.items[i], "two knots have the id \"" + knot.id + "\"");
    if (!numbers.insert(knot.number).second)
      reader.complain(list.items[i], "two knots have the number " + std::to_string(knot.number));
  }
}

void readLists(Session& session, JsonReader& reader) {
  if (const Json* knots = reader.required("knots", Json::Kind::list)) {
    for (std::size_t i = 0; i < knots->items.size(); ++i)
      session.knots.push_back(knotFrom(reader.inside(knots->items[i], "knots[" + std::to_string(i) + "]")));
    refuseTwins(*knots, session, reader);
  }
  if (const Json* strokes = reader.find("strokes", Json::Kind::list))
    for (std::size_t i = 0; i < strokes->items.size(); ++i)
      session.strokes.push_back(
          strokeFrom(reader.inside(strokes->items[i], "strokes[" + std::to_string(i) + "]")));
}

void readHead(Session& session, JsonReader& reader) {
  session.id = reader.text("id");
  session.date = reader.text("date");
  if (const Json* subject = reader.find("subject", Json::Kind::object)) {
    JsonReader inside = reader.inside(*subject, "subject");
    session.subjectId = inside.textOr("id", "");
    session.alias = inside.textOr("alias", "");
    inside.refuseUnknown();
  }
  if (const Json* body = reader.required("body", Json::Kind::object)) {
    JsonReader inside = reader.inside(*body, "body");
    session.bodyId = inside.text("id");
    session.bodyVersion = inside.textOr("version", "");
    inside.refuseUnknown();
  }
  if (const Json* atlas = reader.find("atlas", Json::Kind::object)) {
    JsonReader inside = reader.inside(*atlas, "atlas");
    session.atlasVersion = inside.textOr("version", "");
    session.packs = inside.texts("packs");
    inside.refuseUnknown();
  }
}

Session sessionFrom(const Json& object, const std::string& where, Problems& problems) {
  JsonReader reader(object, where, "", problems);
  Session session;
  reader.find("knotmap_session", Json::Kind::number);
  readHead(session, reader);
  if (const Json* screening = reader.find("screening", Json::Kind::object))
    session.screening = screeningFrom(*screening, reader.inside(*screening, "screening"));
  if (const Json* painFree = reader.find("pain_free", Json::Kind::boolean))
    session.painFree = painFree->boolean;
  readLists(session, reader);
  session.regionsMarked = reader.texts("regions_marked");
  session.notes = reader.textOr("notes", "");
  session.lastNumber = reader.integer("last_number", 0, greatestNumber).value_or(0);
  session.lastNumber = session.nextNumber() - 1;
  reader.refuseUnknown();
  return session;
}

}  // namespace

Result<Session> parseSession(std::string_view text, const std::string& where) {
  Result<Json> object = parseJson(text, where);
  if (!object) return object.problems();
  if (auto current = broughtUpToDate(*object, where); !current) return current.problems();
  Problems problems;
  Session session = sessionFrom(*object, where, problems);
  if (!problems.empty()) return problems;
  return session;
}

}  // namespace knotmap
