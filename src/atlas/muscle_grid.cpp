#include "atlas/muscle_grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace knotmap {
namespace {

constexpr float cellMetres = 0.007f;  // aimed at, along and across
constexpr int fewestLines = 9, mostLines = 65;
constexpr int evenings = 3;                // passes that make both directions even
constexpr double twistedShare = 0.03;      // of the cells; fewer are wrinkles
constexpr float farthestFromSkin = 0.03f;  // a span whose cubic is farther off did not follow the skin

int linesFor(float metres) {
  return std::clamp(int(std::lround(metres / cellMetres)) + 1, fewestLines, mostLines);
}

class GridLayer {
 public:
  GridLayer(const Body& body, const std::vector<std::vector<SkinSample>>& rows, bool isRing,
            const std::string& where)
      : body_(body), rows_(rows), isRing_(isRing), where_(where) {}

  Result<MuscleGrid> grid() {
    layAcross();
    layAlong();
    if (!problems_.empty()) return std::move(problems_);
    for (int pass = 0; pass < evenings; ++pass) evenOut();
    checkTwists();
    if (problems_.empty()) checkWhole();
    if (!problems_.empty()) return std::move(problems_);
    MuscleGrid grid{lines_, columns_, {}, std::move(authoredU_)};
    for (const SkinSample& sample : samples_) grid.points.push_back(sample.point);
    return grid;
  }

 private:
  // The places of each column on each authored row.
  void layAcross() {
    std::vector<SkinCurve> curves;
    float widest = 0;
    for (const std::vector<SkinSample>& row : rows_) {
      curves.emplace_back(body_, row);
      widest = std::max(widest, curves.back().length());
      if (curves.back().farthestLaid() > farthestFromSkin)
        problem("along row", curves.size(), "give the row more places");
    }
    columns_ = linesFor(widest);
    for (const SkinCurve& curve : curves)
      for (int column = 0; column < columns_; ++column)
        authored_.push_back(curve.at(float(column) / float(columns_ - 1)));
  }

  // The columns through the authored rows, each even by its own length.
  void layAlong() {
    std::vector<SkinCurve> curves;
    float longest = 0;
    for (int column = 0; column < columns_; ++column) {
      std::vector<SkinSample> through;
      for (std::size_t row = 0; row < rows_.size(); ++row)
        through.push_back(authored_[row * std::size_t(columns_) + std::size_t(column)]);
      curves.emplace_back(body_, through, isRing_);
      longest = std::max(longest, curves.back().length());
      if (curves.back().farthestLaid() > farthestFromSkin)
        return problem("between its rows, at column", std::size_t(column) + 1,
                       "add a row where the skin curves most");
    }
    const SkinCurve& middle = curves[std::size_t(columns_) / 2];
    for (std::size_t row = 0; row < rows_.size(); ++row)
      authoredU_.push_back(middle.lengthUpTo(row) / std::max(middle.length(), 1e-6f));
    lines_ = linesFor(longest);
    for (int line = 0; line < lines_; ++line)
      for (const SkinCurve& curve : curves) samples_.push_back(curve.at(float(line) / float(lines_ - 1)));
  }

  SkinSample& at(int line, int column) { return samples_[std::size_t(line * columns_ + column)]; }

  void evenOut() {
    for (int line = 0; line < lines_; ++line) {
      std::vector<SkinSample*> across;
      for (int column = 0; column < columns_; ++column) across.push_back(&at(line, column));
      even(across);
    }
    for (int column = 0; column < columns_; ++column) {
      std::vector<SkinSample*> along;
      for (int line = 0; line < lines_; ++line) along.push_back(&at(line, column));
      even(along);
    }
  }

  // Moves the places along their own line until neighbours are equally far apart; the ends stay.
  void even(const std::vector<SkinSample*>& line) const {
    std::vector<float> lengths{0};
    for (std::size_t i = 1; i < line.size(); ++i)
      lengths.push_back(lengths.back() + glm::distance(line[i - 1]->position, line[i]->position));
    std::vector<SkinSample> moved;
    std::size_t after = 1;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      const float wanted = lengths.back() * float(i) / float(line.size() - 1);
      while (after + 1 < line.size() && lengths[after] < wanted) ++after;
      const float step = lengths[after] - lengths[after - 1];
      const float part = step < 1e-9f ? 0 : (wanted - lengths[after - 1]) / step;
      const glm::vec3 target = glm::mix(line[after - 1]->position, line[after]->position, part);
      moved.push_back(walkedTowards(body_, *line[part < 0.5f ? after - 1 : after], target));
    }
    for (std::size_t i = 0; i < moved.size(); ++i) *line[i + 1] = moved[i];
  }

  // The patch must not turn over: that happens between rows that are written in opposite senses.
  void checkTwists() {
    const int cells = (lines_ - 1) * (columns_ - 1);
    std::vector<int> turned[2];  // lines of the cells of either sense
    for (int line = 0; line + 1 < lines_; ++line)
      for (int column = 0; column + 1 < columns_; ++column) {
        const SkinSample& corner = at(line, column);
        const glm::vec3 along = at(line + 1, column).position - corner.position;
        const glm::vec3 across = at(line, column + 1).position - corner.position;
        const float area = glm::dot(glm::cross(along, across), corner.normal);
        if (std::abs(area) > 0.2f * glm::length(along) * glm::length(across))
          turned[area > 0].push_back(line);
      }
    const std::vector<int>& fewer = turned[turned[0].size() > turned[1].size()];
    if (double(fewer.size()) < twistedShare * cells) return;
    const float u = float(fewer[fewer.size() / 2]) / float(lines_ - 1);
    const auto next = std::upper_bound(authoredU_.begin(), authoredU_.end(), u);
    const auto row = std::clamp<std::ptrdiff_t>(next - authoredU_.begin(), 1, std::ssize(rows_) - 1);
    problems_.push_back({where_, fmt::format("the muscle turns over near row {} of its rows", row),
                         "every row runs from the same edge to the other, on the same face"});
  }

  // Neighbours must be neighbours on the skin too: a walk from one to the other arrives.
  void checkWhole() {
    int torn = 0, where = 0;
    for (int line = 0; line + 1 < lines_; ++line)
      for (int column = 0; column < columns_; ++column)
        if (isTorn(at(line, column), at(line + 1, column)) ||
            (column + 1 < columns_ && isTorn(at(line, column), at(line, column + 1))))
          if (torn++ == 0) where = line;
    if (torn > 0)
      problems_.push_back({where_,
                           fmt::format("the muscle tears on the skin at u = {:.2f} ({} places)",
                                       float(where) / float(lines_ - 1), torn),
                           "add a row there, or keep its rows off folds and ears"});
  }
  bool isTorn(const SkinSample& from, const SkinSample& to) const {
    const float apart = glm::distance(from.position, to.position);
    return apart > 0.001f &&
           glm::distance(walkedTowards(body_, from, to.position).position, to.position) > 0.5f * apart;
  }

  void problem(const char* what, std::size_t number, const char* hint) {
    problems_.push_back({where_, fmt::format("the muscle leaves the skin {} {}", what, number), hint});
  }

  const Body& body_;
  const std::vector<std::vector<SkinSample>>& rows_;
  const bool isRing_;
  const std::string& where_;
  int lines_ = 0, columns_ = 0;
  std::vector<SkinSample> authored_, samples_;
  std::vector<float> authoredU_;
  Problems problems_;
};

}  // namespace

Result<MuscleGrid> layMuscle(const Body& body, const std::vector<std::vector<SkinSample>>& rows, bool isRing,
                             const std::string& where) {
  return GridLayer(body, rows, isRing, where).grid();
}

}  // namespace knotmap
