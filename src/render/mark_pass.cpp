#include "render/mark_pass.h"

#include <cmath>

#include "render/vertex_buffer.h"
#include "scene/knot_shapes.h"

namespace knotmap {
namespace {

// As mark.vert takes it; picture pixels, y down.
struct MarkInstance {
  glm::vec4 frame;  // centre, half size
  glm::vec4 form;   // kind, corner radius, stroke, dash
  glm::vec4 tint;
  glm::vec4 extra;  // lines: direction; glyphs: texels, low and high
};
constexpr float lineKind = 8, glyphKind = 9;  // 0 to 7 are ShapeMark's

// Marks that are drawn at once: all texts of a batch lie on one atlas page.
struct MarkBatch {
  int page = -1;
  std::size_t begin = 0, end = 0;
};

class MarkList {
 public:
  MarkList(const PaintArea& area, TextAtlas& atlas) : area_(area), atlas_(atlas) {}

  void add(const LineMark& line) {
    const glm::vec2 along = line.to - line.from;
    const float length = glm::length(along);
    if (length <= 0) return;
    const bool hasRoundEnds = line.dash <= 0;
    const float half = line.width / 2;
    push({glm::vec4((line.from + line.to) * 0.5f, length / 2 + (hasRoundEnds ? half : 0), half),
          glm::vec4(lineKind, hasRoundEnds ? half : 0, 0, line.dash), line.colour,
          glm::vec4(along / length, 0, 0)});
  }
  void add(const ShapeMark& shape) {
    const glm::vec2 half(shape.box.width / 2, shape.box.height / 2);
    const float smallest = std::min(half.x, half.y);
    push({glm::vec4(shape.box.x + half.x, shape.box.y + half.y, half),
          glm::vec4(float(shape.kind), std::min(shape.radius, smallest), shape.stroke, 0), shape.colour,
          glm::vec4(0)});
  }
  void add(const TextMark& text) {
    if (text.text.empty() || text.size <= 0) return;
    const glm::vec2 whole(std::floor(text.position.x), std::floor(text.position.y + 0.5f));
    const int eighths = int((text.position.x - whole.x) * TextAtlas::fractions);
    if (!mayShow(text)) return;
    const TextRun& run =
        atlas_.run(text.text, {text.size, text.weight, text.wrapWidth, text.anchor}, eighths);
    for (const TextPiece& piece : run.pieces) {
      usePage(piece.page);
      const glm::vec2 half = glm::vec2(piece.size) / 2.0f;
      push({glm::vec4(whole + glm::vec2(piece.fromAnchor) + half, half), glm::vec4(glyphKind, 0, 0, 0),
            text.colour, glm::vec4(glm::vec2(piece.inPage), glm::vec2(piece.inPage + piece.size))});
    }
  }
  void add(const KnotMark& knot, const Palette& palette) {
    for (const KnotShape& shape : shapesOf(knot, palette))
      std::visit([&](const auto& mark) { add(mark); }, shape);
  }

  const std::vector<MarkInstance>& instances() const { return instances_; }
  std::vector<MarkBatch> batches() const {
    std::vector<MarkBatch> all = batches_;
    all.push_back({page_, begin_, instances_.size()});
    return all;
  }

 private:
  // Texts far above or below a tile are not rasterised for it.
  bool mayShow(const TextMark& text) const {
    if (text.wrapWidth > 0 || text.text.find('\n') != std::string::npos) return true;
    const float y = text.position.y - float(area_.origin.y);
    return y > -2 * text.size && y < float(area_.size.y) + 2 * text.size;
  }
  void push(const MarkInstance& mark) { instances_.push_back(mark); }
  void usePage(int page) {
    if (page_ >= 0 && page_ != page) {
      batches_.push_back({page_, begin_, instances_.size()});
      begin_ = instances_.size();
    }
    page_ = page;
  }

  const PaintArea& area_;
  TextAtlas& atlas_;
  std::vector<MarkInstance> instances_;
  std::vector<MarkBatch> batches_;
  std::size_t begin_ = 0;
  int page_ = -1;
};

void describeInstances(std::size_t first) {
  const std::size_t start = first * sizeof(MarkInstance);
  const VertexInput inputs[] = {{1, 4, GL_FLOAT, false, start + offsetof(MarkInstance, frame)},
                                {2, 4, GL_FLOAT, false, start + offsetof(MarkInstance, form)},
                                {3, 4, GL_FLOAT, false, start + offsetof(MarkInstance, tint)},
                                {4, 4, GL_FLOAT, false, start + offsetof(MarkInstance, extra)}};
  describeVertices(inputs, sizeof(MarkInstance), true);
}

}  // namespace

MarkPass::MarkPass(Program program)
    : program_(std::move(program)),
      array_(VertexArrayHandle::make()),
      corners_(BufferHandle::make()),
      instances_(BufferHandle::make()) {
  glBindVertexArray(array_.id());
  fillVertices(corners_, std::vector<glm::vec2>{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, GL_STATIC_DRAW);
  const VertexInput corner[] = {{0, 2, GL_FLOAT, false, 0}};
  describeVertices(corner, sizeof(glm::vec2));
  glBindVertexArray(0);
}

Result<MarkPass> MarkPass::create(const std::filesystem::path& shaders) {
  Result<Program> program = Program::load(shaders, {{"mark.vert"}, {"mark.frag"}, {}});
  if (!program) return program.problems();
  return MarkPass(std::move(*program));
}

void MarkPass::draw(const Marks& marks, const PaintArea& area, Theme theme, TextAtlas& atlas) {
  MarkList list(area, atlas);
  for (const LineMark& line : marks.lines) list.add(line);
  for (const ShapeMark& shape : marks.shapes) list.add(shape);
  for (const KnotMark& knot : marks.knots) list.add(knot, paletteOf(theme));
  for (const TextMark& text : marks.texts) list.add(text);
  if (list.instances().empty()) return;

  glDisable(GL_DEPTH_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  program_.use();
  program_.set("pictureToClip", area.pictureToClip());
  program_.set("sizeInAtlas", float(TextAtlas::pageSize));
  program_.set("atlas", 0);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(array_.id());
  fillVertices(instances_, list.instances(), GL_STREAM_DRAW);
  for (const MarkBatch& batch : list.batches()) {
    if (batch.begin == batch.end) continue;
    glBindTexture(GL_TEXTURE_2D, batch.page >= 0 ? atlas.texture(batch.page) : 0);
    describeInstances(batch.begin);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, GLsizei(batch.end - batch.begin));
  }
  glBindVertexArray(0);
}

}  // namespace knotmap
