#include "body/body_file.h"

#include "base/bytes.h"
#include "base/text_file.h"
#include "body/body_check.h"

// The contents are the fields of BodyData in the order of `visitBody`.
namespace knotmap {
namespace {

static_assert(sizeof(SurfacePoint) == 16 && sizeof(glm::vec3) == 12 && sizeof(glm::uvec3) == 12);

constexpr SealedKind bodyKind{"knotbody", 1, "body", "build the program again to make a new one"};

template <class Archive, class SegmentOrConst>
void visitSegment(Archive& archive, SegmentOrConst& segment) {
  archive.sequence(segment.id);
  archive.value(segment.side);
  archive.value(segment.proximal);
  archive.value(segment.distal);
  archive.value(segment.front);
  archive.value(segment.radius);
  archive.value(segment.scale);
}
template <class Archive, class LandmarkOrConst>
void visitLandmark(Archive& archive, LandmarkOrConst& landmark) {
  archive.sequence(landmark.id);
  archive.value(landmark.side);
  archive.value(landmark.point);
}
template <class Archive, class RegionOrConst>
void visitRegion(Archive& archive, RegionOrConst& region) {
  archive.sequence(region.id);
  archive.value(region.side);
  archive.value(region.parent);
  archive.flag(region.isLeaf);
  archive.value(region.area);
}

template <class Archive, class BodyOrConst>
void visitBody(Archive& archive, BodyOrConst& body) {
  archive.sequence(body.id);
  archive.sequence(body.version);
  archive.value(body.stature);
  archive.sequence(body.skin.positions);
  archive.sequence(body.skin.triangles);
  archive.sequence(body.coarseTriangles);
  archive.sequence(body.normals);
  archive.sequence(body.bentNormals);
  archive.sequence(body.ambient);
  archive.sequence(body.curvature);
  archive.sequence(body.mirror);
  archive.sequence(body.segment);
  archive.sequence(body.region);
  archive.sequence(body.borderDistance);
  archive.sequence(body.stipple);
  archive.value(body.stippleSpacing);
  archive.value(body.ground.size);
  archive.value(body.ground.low);
  archive.value(body.ground.high);
  archive.sequence(body.ground.light);
  archive.items(body.segments, [](auto& a, auto& segment) { visitSegment(a, segment); });
  archive.items(body.landmarks, [](auto& a, auto& landmark) { visitLandmark(a, landmark); });
  archive.items(body.regions, [](auto& a, auto& region) { visitRegion(a, region); });
}

}  // namespace

Result<Done> writeBodyFile(const std::filesystem::path& path, const BodyData& body) {
  Problems problems = checkBody(body, path.string());
  if (!problems.empty()) return problems;
  ByteWriter writer;
  writer.bytes().reserve(body.skin.positions.size() * 128);
  visitBody(writer, body);
  return writeFile(path, seal(bodyKind, writer.bytes()));
}

Result<BodyData> readBodyFile(const std::filesystem::path& path) {
  const Result<std::string> bytes = readFile(path);
  if (!bytes) return bytes.problems();
  const Result<std::string_view> contents = unseal(bodyKind, *bytes, path.string());
  if (!contents) return contents.problems();
  BodyData body;
  ByteReader reader(*contents);
  visitBody(reader, body);
  if (!reader.isComplete())
    return Problem{path.string(), "has contents of another shape than a body's", std::string(bodyKind.hint)};
  Problems problems = checkBody(body, path.string());
  if (!problems.empty()) return problems;
  return body;
}

}  // namespace knotmap
