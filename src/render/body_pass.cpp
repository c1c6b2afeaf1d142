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
  std::int16_t essential, spillover;
};

std::int16_t signedShort(float value) {
  return std::int16_t(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767));
}
std::uint16_t unsignedShort(float value) {
  return std::uint16_t(std::lround(std::clamp(value, 0.0f, 1.0f) * 65535));
}

// What of the light does not depend on the view, ready for body.vert.
BodyVertex bodyVertex(const BodyData& body, std::size_t vertex) {
  const glm::vec3 normal = body.normals[vertex];
  const float open = body.ambient[vertex];
  constexpr float metresOfRelief = 0.0055f;  // how strongly ridges are lightened and hollows darkened
  const float relief = 1 + std::clamp(body.curvature[vertex] * metresOfRelief, -0.32f, 0.16f);
  const float gain = relief * (0.4f + 0.6f * open);

  const float upwards = 0.5f + 0.5f * glm::normalize(normal + body.bentNormals[vertex]).y;
  const float skyShare = upwards * upwards * (3 - 2 * upwards);
  const float amount = relief * std::pow(open, 1.45f);
  BodyVertex made{
      body.skin.positions[vertex],
      {signedShort(normal.x), signedShort(normal.y), signedShort(normal.z), signedShort(gain / 2)},
      {unsignedShort(amount * skyShare), unsignedShort(amount * (1 - skyShare))}};
  return made;
}

}  // namespace

Result<BodyPass> BodyPass::create(const BodyData& body, const std::filesystem::path& shaders) {
  Result<Program> plain = Program::load(shaders, {{"body.vert"}, {"body.frag"}, {}});
  Result<Program> zoned = Program::load(shaders, {{"body.vert"}, {"zones.glsl", "body.frag"}, {"ZONES"}});
  if (!plain) return plain.problems();
  if (!zoned) return zoned.problems();
  BodyPass pass(std::move(*plain), std::move(*zoned));
  pass.upload(body);
  return pass;
}

void BodyPass::upload(const BodyData& body) {
  vertexCount_ = body.skin.positions.size();
  std::vector<BodyVertex> vertices(vertexCount_);
  for (std::size_t vertex = 0; vertex < vertexCount_; ++vertex) vertices[vertex] = bodyVertex(body, vertex);
  vertices_ = BufferHandle::make();
  zoneValues_ = BufferHandle::make();
  fillVertices(vertices_, vertices, GL_STATIC_DRAW);
  fillVertices(zoneValues_, std::vector<ZoneVertex>(vertexCount_, {32767, 32767}), GL_DYNAMIC_DRAW);

  const auto describe = [&](VertexArrayHandle& array, BufferHandle& indices,
                            const std::vector<glm::uvec3>& triangles) {
    array = VertexArrayHandle::make();
    indices = BufferHandle::make();
    glBindVertexArray(array.id());
    const VertexInput inputs[] = {{0, 3, GL_FLOAT, false, offsetof(BodyVertex, position)},
                                  {1, 4, GL_SHORT, true, offsetof(BodyVertex, normalGain)},
                                  {2, 2, GL_UNSIGNED_SHORT, true, offsetof(BodyVertex, ambient)}};
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    describeVertices(inputs, sizeof(BodyVertex));
    const VertexInput zones[] = {{3, 2, GL_SHORT, true, 0}};
    glBindBuffer(GL_ARRAY_BUFFER, zoneValues_.id());
    describeVertices(zones, sizeof(ZoneVertex));
    fillIndices(indices, triangles, GL_STATIC_DRAW);
  };
  describe(array_, indices_, body.skin.triangles);
  describe(coarseArray_, coarseIndices_, body.coarseTriangles);
  indexCount_ = GLsizei(3 * body.skin.triangles.size());
  coarseIndexCount_ = GLsizei(3 * body.coarseTriangles.size());
  glBindVertexArray(0);
}

void BodyPass::setZones(std::shared_ptr<const ZoneOverlay> zones) {
  if (zones && zones->essential.empty() && zones->spillover.empty()) zones = nullptr;
  if (zones == zones_) return;
  zones_ = std::move(zones);
  if (!zones_) return;
  require(zones_->essential.size() == vertexCount_ && zones_->spillover.size() == vertexCount_,
          "a zone overlay has one value for each vertex of the body");
  std::vector<ZoneVertex> values(vertexCount_);
  for (std::size_t vertex = 0; vertex < vertexCount_; ++vertex)
    values[vertex] = {signedShort(zones_->essential[vertex] / zoneBandMetres),
                      signedShort(zones_->spillover[vertex] / zoneBandMetres)};
  fillVertices(zoneValues_, values, GL_DYNAMIC_DRAW);
}

void BodyPass::setLight(const Program& program, const ViewFrame& frame, const Paint& paint) const {
  const Palette& palette = paletteOf(paint.theme);
  const glm::mat3 toWorld(frame.camera.right(), frame.camera.up(), frame.camera.towardsViewer());
  const glm::vec3 key = toWorld * glm::normalize(glm::vec3(-0.48f, 0.62f, 0.62f));
  const glm::vec3 fill = toWorld * glm::normalize(glm::vec3(0.75f, 0.10f, 0.50f));
  program.set("worldToClip", frame.worldToClip);
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

void BodyPass::setZonePaint(const Program& program, const ViewFrame& frame, const Paint& paint) const {
  const Palette& palette = paletteOf(paint.theme);
  program.set("painCore", linear(palette.painCore));
  program.set("painRing", linear(palette.painRing));
  program.set("painTint", glm::vec3(0.96f, 0.62f, 0.54f));
  program.set("bandMetres", zoneBandMetres);
  program.set("pixelScale", frame.scale);
  program.set("hatchOffset", -glm::floor(frame.targetPixel));
  program.set("isHatched", paint.style == ZoneStyle::hatch ? 1.0f : 0.0f);
}

void BodyPass::draw(const ViewFrame& frame, const Paint& paint) const {
  const Program& program = zones_ ? zoned_ : plain_;
  program.use();
  setLight(program, frame, paint);
  if (zones_) setZonePaint(program, frame, paint);
  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_LESS);
  glDepthMask(GL_TRUE);
  glDisable(GL_BLEND);
  glEnable(GL_CULL_FACE);
  glCullFace(GL_BACK);
  glBindVertexArray((paint.isCoarse ? coarseArray_ : array_).id());
  glDrawElements(GL_TRIANGLES, paint.isCoarse ? coarseIndexCount_ : indexCount_, GL_UNSIGNED_INT, nullptr);
  glDisable(GL_CULL_FACE);
}

}  // namespace knotmap
