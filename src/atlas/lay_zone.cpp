#include "atlas/lay_zone.h"

#include <algorithm>

#include "atlas/skin_curve.h"
#include "geometry/signed_region.h"

namespace knotmap {
namespace {

constexpr float drawnStep = 0.01f;  // metres between the places that a stroke or an outline is drawn through
constexpr float farthestFromSkin =
    0.02f;  // a curve that is farther off did not follow the skin: shortest paths do

class ZoneLayer {
 public:
  ZoneLayer(const Body& body, const SurfacePoint* here)
      : body_(body), here_(here), regions_(body.skin(), body.topology(), body.distance(), body.paths()) {}

  void add(const ZoneStroke& stroke) {
    std::vector<SkinSample> stops;
    for (const ZoneStroke::Stop& stop : stroke.stops) addPlace(stop.place, stops);
    if (stops.size() != stroke.stops.size()) return;
    islands_.push_back(regions_.stroke(drawn(stroke, stops), zoneBandMetres));
  }

  void add(const ZonePatch& patch) {
    std::vector<SkinSample> corners;
    for (const WrittenPlace& place : patch.outline) addPlace(place, corners);
    if (corners.size() != patch.outline.size()) return;
    const SkinCurve curve(body_, corners, true);
    std::vector<SurfacePoint> places;
    if (curve.farthestLaid() > farthestFromSkin) {
      for (const SkinSample& corner : corners) places.push_back(corner.point);
    } else {
      const int count = stepsAlong(curve.length());
      for (int i = 0; i < count; ++i) places.push_back(curve.at(float(i) / float(count)).point);
    }
    SignedField field = regions_.patch(body_.paths().through(places, true), zoneBandMetres);
    if (std::none_of(field.values.begin(), field.values.end(), [](float value) { return value < 0; }))
      problems_.push_back({patch.outline[0].where, "the outline of a patch encloses nothing",
                           "write its places in order round it"});
    islands_.push_back(std::move(field));
  }

  Result<ZoneField> zone() {
    if (!problems_.empty()) return std::move(problems_);
    SignedField whole = unionOf(islands_);
    return ZoneField{std::move(whole.vertices), std::move(whole.values)};
  }

 private:
  void addPlace(const WrittenPlace& place, std::vector<SkinSample>& places) {
    const Result<SurfacePoint> point = layPlace(body_, place, here_);
    if (point)
      places.push_back(sampleAt(body_, *point));
    else
      problems_.insert(problems_.end(), point.problems().begin(), point.problems().end());
  }
  static int stepsAlong(float metres) { return std::max(3, int(std::ceil(metres / drawnStep))); }

  // A smooth curve through the stops, its width changing evenly between them.
  Stroke drawn(const ZoneStroke& stroke, const std::vector<SkinSample>& stops) const {
    const auto widthOf = [&](std::size_t stop) { return stroke.stops[stop].widthCentimetres / 100; };
    Stroke line{{stops[0].point, widthOf(0)}};
    const SkinCurve curve(body_, stops);
    const bool isSmooth = curve.farthestLaid() <= farthestFromSkin;
    for (std::size_t stop = 1; stop < stops.size(); ++stop) {
      const float from = curve.lengthUpTo(stop - 1), to = curve.lengthUpTo(stop);
      const int steps = isSmooth ? stepsAlong(to - from) : 1;
      for (int i = 1; i < steps; ++i) {
        const float part = float(i) / float(steps);
        line.push_back({curve.at(glm::mix(from, to, part) / curve.length()).point,
                        glm::mix(widthOf(stop - 1), widthOf(stop), part)});
      }
      line.push_back({stops[stop].point, widthOf(stop)});
    }
    return line;
  }

  const Body& body_;
  const SurfacePoint* here_;
  SignedRegions regions_;
  std::vector<SignedField> islands_;
  Problems problems_;
};

}  // namespace

Result<SurfacePoint> layPlace(const Body& body, const WrittenPlace& place, const SurfacePoint* here) {
  if (!place.isHere) return resolvePlace(place.place, Side::left, body, place.where);
  if (here == nullptr)
    return Problem{place.where, "\"here\" stands for a trigger point's own place, in its zones", ""};
  return *here;
}

Result<ZoneField> layZone(const Body& body, const Zone& zone, const SurfacePoint* here) {
  ZoneLayer layer(body, here);
  for (const ZoneStroke& stroke : zone.strokes) layer.add(stroke);
  for (const ZonePatch& patch : zone.patches) layer.add(patch);
  return layer.zone();
}

}  // namespace knotmap
