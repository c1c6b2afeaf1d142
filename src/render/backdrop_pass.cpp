#include "render/backdrop_pass.h"

#include <algorithm>
#include <cmath>

#include "render/vertex_buffer.h"

namespace knotmap {
namespace {

void blendOverWithoutDepth() {
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

// Seen level, the floor is a line: what lies on it is then tipped up towards the viewer, by this much a
// metre.
float tipOf(const Camera& camera, float leastPitchDegrees) {
  const float pitch = glm::radians(std::abs(camera.pitchDegrees));
  return std::max(0.0f, std::sin(glm::radians(leastPitchDegrees)) - std::sin(pitch));
}

// Horizontal unit vector from the body towards the viewer.
glm::vec3 levelTowardsViewer(const Camera& camera) {
  const float yaw = glm::radians(camera.yawDegrees);
  return {std::sin(yaw), 0, std::cos(yaw)};
}

// How far a place must rise on the screen to stand inside the frame, if its lower edge cuts it off.
float metresBelowFrame(const ViewFrame& frame, const glm::vec3& place) {
  const glm::vec4 clip = frame.worldToClip * glm::vec4(place, 1);
  const float pixelY = (clip.y / clip.w + 1) / frame.pixelToClip.y;
  const float metres = std::max(0.0f, frame.lowestPixel + 6 * frame.scale - pixelY) / frame.pixelsPerMetre;
  return metres < 0.15f ? metres : 0;  // a close-up without the floor stays without letters
}

}  // namespace

BackdropPass::BackdropPass(Program ground, Program copy, Program shadow, Program letter)
    : ground_(std::move(ground)),
      copy_(std::move(copy)),
      shadow_(std::move(shadow)),
      letter_(std::move(letter)),
      grid_(VertexArrayHandle::make()),
      square_(VertexArrayHandle::make()),
      gridPlaces_(BufferHandle::make()),
      gridCorners_(BufferHandle::make()),
      corners_(BufferHandle::make()) {
  glBindVertexArray(square_.id());
  fillVertices(corners_, std::vector<glm::vec2>{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, GL_STATIC_DRAW);
  const VertexInput inputs[] = {{0, 2, GL_FLOAT, false, 0}};
  describeVertices(inputs, sizeof(glm::vec2));
  uploadGrid();
  glBindVertexArray(0);
}

void BackdropPass::uploadGrid() {
  constexpr std::uint16_t columns = 32, rows = 24;
  std::vector<glm::vec2> places;
  std::vector<std::uint16_t> corners;
  for (std::uint16_t row = 0; row <= rows; ++row)
    for (std::uint16_t column = 0; column <= columns; ++column) {
      places.emplace_back(float(column) / columns, float(row) / rows);
      if (row == rows || column == columns) continue;
      const int first = row * (columns + 1) + column;
      for (const int step : {0, 1, columns + 1, columns + 1, 1, columns + 2})
        corners.push_back(std::uint16_t(first + step));
    }
  glBindVertexArray(grid_.id());
  fillVertices(gridPlaces_, places, GL_STATIC_DRAW);
  const VertexInput inputs[] = {{0, 2, GL_FLOAT, false, 0}};
  describeVertices(inputs, sizeof(glm::vec2));
  fillIndices(gridCorners_, corners, GL_STATIC_DRAW);
  gridCornerCount_ = GLsizei(corners.size());
}

Result<BackdropPass> BackdropPass::create(const GroundShadow& shadow, const std::filesystem::path& shaders) {
  Result<Program> ground = Program::load(shaders, {{"backdrop.vert"}, {"backdrop.frag"}, {}});
  Result<Program> floor = Program::load(shaders, {{"floor.vert"}, {"floor.frag"}, {}});
  Result<Program> letter = Program::load(shaders, {{"floor.vert"}, {"letter.frag"}, {}});
  Result<Program> copy = Program::load(shaders, {{"copy.vert"}, {"copy.frag"}, {}});
  if (!ground) return ground.problems();
  if (!copy) return copy.problems();
  if (!floor) return floor.problems();
  if (!letter) return letter.problems();
  BackdropPass pass(std::move(*ground), std::move(*copy), std::move(*floor), std::move(*letter));
  pass.uploadShadow(shadow);
  return pass;
}

void BackdropPass::uploadShadow(const GroundShadow& shadow) {
  low_ = shadow.low;
  high_ = shadow.high;
  if (shadow.light.empty()) return;
  light_ = TextureHandle::make();
  glBindTexture(GL_TEXTURE_2D, light_.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, shadow.size, shadow.size, 0, GL_RED, GL_UNSIGNED_BYTE,
               shadow.light.data());
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
}

void BackdropPass::drawGround(const PaintArea& area, Theme theme) const {
  const Palette& palette = paletteOf(theme);
  const glm::vec2 picture(area.picture), size(area.size);
  const glm::vec2 low(float(area.origin.x), picture.y - float(area.origin.y + area.size.y));  // y up
  ground_.use();
  ground_.set("pictureToClip", glm::vec4(2.0f * picture / size, -1.0f - 2.0f * low / size));
  ground_.set("middle", glm::vec3(palette.backgroundTop));
  ground_.set("outside", glm::vec3(palette.backgroundBottom));
  ground_.set("aspect", picture.x / picture.y);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_BLEND);
  glBindVertexArray(grid_.id());
  glDrawElements(GL_TRIANGLES, gridCornerCount_, GL_UNSIGNED_SHORT, nullptr);
}

void BackdropPass::drawCopy(GLuint painted) const {
  copy_.use();
  copy_.set("painted", 0);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, painted);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_BLEND);
  glBindVertexArray(square_.id());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void BackdropPass::drawShadow(const ViewFrame& frame, Theme theme) const {
  const float fromAbove = frame.camera.pitchDegrees;
  const float visible =
      std::clamp((fromAbove + 12) / 8, 0.0f, 1.0f);  // gone when the floor is seen from below
  if (visible <= 0 || !light_) return;
  const Colour colour = paletteOf(theme).shadow;
  const glm::vec3 tipped = levelTowardsViewer(frame.camera) * -tipOf(frame.camera, 4.5f);
  const auto onFloor = [&](float x, float z) { return glm::vec3(x, x * tipped.x + z * tipped.z, z); };
  const glm::vec3 origin = onFloor(low_.x, low_.y);
  shadow_.use();
  shadow_.set("worldToClip", frame.worldToClip);
  shadow_.set("floorOrigin", origin);
  shadow_.set("floorX", onFloor(high_.x, low_.y) - origin);
  shadow_.set("floorY", onFloor(low_.x, high_.y) - origin);
  shadow_.set("colour", glm::vec4(glm::vec3(colour), std::min(1.0f, colour.a * 1.9f * visible)));
  shadow_.set("frameSides",
              glm::vec3(frame.leftPixel, frame.rightPixel, 0.12f * (frame.rightPixel - frame.leftPixel)));
  shadow_.set("light", 0);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, light_.id());
  blendOverWithoutDepth();
  glBindVertexArray(square_.id());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

// The letters' places turn with the body; the letters themselves stay upright for the reader. They hang from
// the floor towards the viewer, so that they never cover the feet.
void BackdropPass::drawSides(const ViewFrame& frame, Theme theme, TextAtlas& atlas) const {
  constexpr float sideMetres = 0.34f, letterMetres = 0.12f;
  const Colour quiet = paletteOf(theme).textQuiet;
  const glm::vec3 towards = levelTowardsViewer(frame.camera), right = frame.camera.right();
  const float tip = tipOf(frame.camera, 38);
  const glm::vec3 downwards =
      (towards * std::copysign(1.0f, frame.camera.pitchDegrees) - glm::vec3(0, tip, 0)) * letterMetres;
  letter_.use();
  letter_.set("worldToClip", frame.worldToClip);
  letter_.set("atlas", 0);
  letter_.set("colour", glm::vec4(glm::vec3(quiet), 0.62f));
  blendOverWithoutDepth();
  glBindVertexArray(square_.id());
  // From the side one letter lies behind the other: the near one alone is to be read.
  const float apart = 2 * sideMetres * glm::length(glm::vec2(right.x, frame.camera.up().x));
  const bool showsBoth = apart > 1.5f * letterMetres;
  // a few sizes serve every zoom
  const float pixels =
      std::exp2(std::clamp(std::ceil(std::log2(letterMetres * frame.pixelsPerMetre)), 5.0f, 9.0f));
  for (const bool isLeft : {true, false}) {
    if (!showsBoth && isLeft != towards.x > 0) continue;
    const TextRun& run = atlas.run(isLeft ? "L" : "R", {pixels, TextWeight::semibold}, 0);
    if (run.pieces.size() != 1) continue;  // larger than an atlas: far beyond any picture's floor
    const TextPiece& piece = run.pieces.front();
    const glm::vec3 size = glm::vec3(glm::vec2(piece.size) / pixels, 0);
    const glm::vec3 across = right * (size.x * letterMetres), down = downwards * size.y;
    const glm::vec3 top((isLeft ? sideMetres : -sideMetres), 0, 0);
    const glm::vec3 raised = frame.camera.up() * metresBelowFrame(frame, top + down);
    letter_.set("floorOrigin", top + raised - across * 0.5f);
    letter_.set("floorX", across);
    letter_.set("floorY", down);
    letter_.set("atlasRange", atlas.rangeOf(piece));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, atlas.texture(piece.page));
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  }
}

}  // namespace knotmap
