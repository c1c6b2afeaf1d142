// pain_ways.h - the dotted way along the skin from a knot to where its pain is felt.
#pragma once
#include <map>
#include <string>
#include <tuple>

#include "pain/spread.h"

namespace knotmap {

// Ways once found are kept; make this anew when the body or the atlas changes.
class PainWays {
 public:
  explicit PainWays(const Body& body);  // must outlive this

  // To each island of the point's essential zone, at most the three nearest, nearest first, up to where it
  // begins; from the knot or, where the way passes another island, on from there. None to an island that the
  // knot lies in or is nearer to than 3 cm.
  const std::vector<SurfacePath>& from(const SurfacePoint& knot, const ResolvedPoint& point);
  // Those ways as dots, the one that arrives larger; none on the knot itself.
  std::vector<SkinSpot> spots(const SurfacePoint& knot, const ResolvedPoint& point);

 private:
  using Key = std::tuple<std::string, Side, std::uint32_t, float, float>;
  std::vector<SurfacePath> found(const SurfacePoint& knot, const ResolvedPoint& point) const;

  const Body& body_;
  std::map<Key, std::vector<SurfacePath>> kept_;
};

}  // namespace knotmap
