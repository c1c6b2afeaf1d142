#include "render/body_pass.h"

#include <algorithm>
#include <cmath>

#include "render/colour.h"
#include "render/vertex_buffer.h"

namespace knotmap {
namespace {

struct BodyVertex {
  glm::vec3 position;
  std::int16_t normalGain[4];
  std::uint16_t ambient[2];
};

struct ZoneVertex {
  std::int16_t essential, spillover, sensation, unused;
};

std::int16_t signedShort(float value) {
  return std::int16_t(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767));
}
std::uint16_t unsignedShort(float value) {
  return std::uint16_t(std::lround(std::clamp(value, 0.0f, 1.0f) * 65535));
}

BodyVertex bodyVertex(const SkinMesh& mesh, std::size_t vertex) {
  const glm::vec3 normal = mesh.normals[vertex];
  const SkinLight light = mesh.light[vertex];
  return {mesh.positions[vertex],
          {signedShort(normal.x), signedShort(normal.y), signedShort(normal.z), signedShort(light.gain / 2)},
          {unsignedShort(light.sky), unsignedShort(light.ground)}};
}

}  // namespace

BodyPass::BodyPass(Programs perVertex, Programs perFragment, const SkinMesh& mesh)
    : perVertex_(std::move(perVertex)),
      perFragment_(std::move(perFragment)),
      base_(uploaded(mesh)),
      vertexCount_(mesh.positions.size()) {}

Result<BodyPass::Programs> BodyPass::load(const std::filesystem::path& shaders, bool isPerVertex) {
  ProgramSource source{{"body.vert"}, {"body.frag"}, {}};
  if (isPerVertex) source.defines.push_back("VERTEX_LIGHT");
  if (isPerVertex) source.vertexFiles.insert(source.vertexFiles.begin(), "light.glsl");
  source.fragmentFiles.insert(source.fragmentFiles.begin(), "light.glsl");
  Result<Program> plain = Program::load(shaders, source);
  if (!plain) return plain.problems();
  source.defines.push_back("ZONES");
  source.fragmentFiles.insert(source.fragmentFiles.begin(), "zones.glsl");
  Result<Program> zoned = Program::load(shaders, source);
  if (!zoned) return zoned.problems();
  return Programs{std::move(*plain), std::move(*zoned)};
}

Result<BodyPass> BodyPass::create(const SkinMesh& mesh, const std::filesystem::path& shaders) {
  Result<Programs> perVertex = load(shaders, true), perFragment = load(shaders, false);
  if (!perVertex) return perVertex.problems();
  if (!perFragment) return perFragment.problems();
  return BodyPass(std::move(*perVertex), std::move(*perFragment), mesh);
}

BodyPass::Surface BodyPass::uploaded(const SkinMesh& mesh) {
  Surface surface{VertexArrayHandle::make(), BufferHandle::make(), BufferHandle::make(),
                  BufferHandle::make()};
  std::vector<BodyVertex> vertices;
  vertices.reserve(mesh.positions.size());
  for (std::size_t vertex = 0; vertex < mesh.positions.size(); ++vertex)
    vertices.push_back(bodyVertex(mesh, vertex));
  glBindVertexArray(surface.array.id());
  fillVertices(surface.vertices, vertices, GL_STATIC_DRAW);
  const VertexInput inputs[] = {{0, 3, GL_FLOAT, false, offsetof(BodyVertex, position)},
                                {1, 4, GL_SHORT, true, offsetof(BodyVertex, normalGain)},
                                {2, 2, GL_UNSIGNED_SHORT, true, offsetof(BodyVertex, ambient)}};
  describeVertices(inputs, sizeof(BodyVertex));
  fillVertices(surface.zones, std::vector<ZoneVertex>(vertices.size(), {32767, 32767, 32767, 0}),
               GL_DYNAMIC_DRAW);
  const VertexInput zones[] = {{3, 3, GL_SHORT, true, 0}};
  describeVertices(zones, sizeof(ZoneVertex));
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, surface.corners.id());
  glBindVertexArray(0);
  return surface;
}

void BodyPass::setZones(std::shared_ptr<const ZoneOverlay> zones) {
  if (zones == zones_) return;
  zones_ = std::move(zones);
  base_.hasZones = fine_.hasZones = false;
}

void BodyPass::uploadZones(Surface& surface, const SkinMesh& mesh) const {
  std::vector<ZoneVertex> values(mesh.positions.size(), {32767, 32767, 32767, 0});
  const auto fill = [&](const std::vector<float>& distances, std::int16_t ZoneVertex::*member) {
    if (distances.empty()) return;
    require(distances.size() == vertexCount_, "a zone overlay has one value for each vertex of the body");
    const std::vector<float> all = carried(distances, mesh);
    for (std::size_t vertex = 0; vertex < all.size(); ++vertex)
      values[vertex].*member = signedShort(all[vertex] / zoneBandMetres);
  };
  fill(zones_->essential, &ZoneVertex::essential);
  fill(zones_->spillover, &ZoneVertex::spillover);
  fill(zones_->sensation, &ZoneVertex::sensation);
  fillVertices(surface.zones, values, GL_DYNAMIC_DRAW);
  surface.hasZones = true;
}

void BodyPass::setLight(const Program& program, const ViewFrame& frame, const Paint& paint) {
  const Palette& palette = paletteOf(paint.theme);
  const glm::mat3 toWorld(frame.camera.right(), frame.camera.up(), frame.camera.towardsViewer());
  const glm::vec3 key = toWorld * glm::normalize(glm::vec3(-0.48f, 0.62f, 0.62f));
  const glm::vec3 fill = toWorld * glm::normalize(glm::vec3(0.75f, 0.10f, 0.50f));
  program.set("worldToClip", frame.worldToClip);
  program.set("eye", frame.eye);
  program.set("viewBase", frame.viewBase);
  program.set("viewX", frame.viewX);
  program.set("viewY", frame.viewY);
  program.set("key", key);
  program.set("fill", fill);
  program.set("keyHalf", glm::normalize(key + frame.camera.towardsViewer()));
  program.set("skin", linear(palette.skin));
  constexpr float ambientShare = 0.44f;
  program.set("sky", linear(palette.sky) * ambientShare);
  program.set("ground", linear(palette.groundLight) * ambientShare);
  const glm::vec3 edge = linear(palette.edge);
  const bool isDark = paint.theme == Theme::dark;
  program.set("edgeTint", isDark ? glm::vec3(0.55f) : glm::mix(glm::vec3(1), edge * 1.25f, 0.62f));
  program.set("rim", isDark ? edge * 0.35f : glm::vec3(0));
}

void BodyPass::setZonePaint(const Program& program, const ViewFrame& frame, const Paint& paint) {
  const Palette& palette = paletteOf(paint.theme);
  program.set("painCore", linear(palette.painCore));
  program.set("painRing", linear(palette.painRing));
  program.set("ink", linear(palette.ink));
  program.set("painTint", glm::vec3(0.96f, 0.62f, 0.54f));
  program.set("bandMetres", zoneBandMetres);
  program.set("pixelScale", frame.scale);
  program.set("hatchOffset", -glm::floor(frame.targetPixel));
  program.set("isHatched", paint.style == ZoneStyle::hatch ? 1.0f : 0.0f);
}

BodyPass::Surface& BodyPass::surfaceOf(const SkinMesh& mesh) {
  const bool isFine = !mesh.parents.empty();
  if (isFine && !fine_.array) fine_ = uploaded(mesh);
  return isFine ? fine_ : base_;
}

void BodyPass::upload(const SkinMesh& mesh) {
  Surface& surface = surfaceOf(mesh);
  if (zones_ && !surface.hasZones) uploadZones(surface, mesh);
}

void BodyPass::draw(const ViewFrame& frame, const Paint& paint, const SkinMesh& mesh, const Seen& seen) {
  upload(mesh);
  Surface& surface = surfaceOf(mesh);

  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_LESS);
  glDepthMask(GL_TRUE);
  glDisable(GL_BLEND);
  glBindVertexArray(surface.array.id());
  std::vector<std::uint32_t> corners = seen.plain;
  corners.insert(corners.end(), seen.marked.begin(), seen.marked.end());
  fillIndices(surface.corners, corners, GL_STREAM_DRAW);

  constexpr float trianglesShow = 900;  // pixels a metre: edges of 10 mm are 9 pixels long
  const Programs& programs = frame.pixelsPerMetre < trianglesShow ? perVertex_ : perFragment_;
  const auto drawPart = [&](const Program& program, std::size_t begin, std::size_t count) {
    if (count == 0) return;
    program.use();
    setLight(program, frame, paint);
    setZonePaint(program, frame, paint);
    glDrawElements(GL_TRIANGLES, GLsizei(count), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(begin * sizeof(std::uint32_t)));
  };
  drawPart(programs.plain, 0, seen.plain.size());
  drawPart(programs.zoned, seen.plain.size(), seen.marked.size());
}

}  // namespace knotmap
