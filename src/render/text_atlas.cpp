#include "render/text_atlas.h"

#include <algorithm>

#include "render/text_raster.h"

namespace knotmap {

namespace {

constexpr int gap = 1;  // between painted texts, so that none reads its neighbour
constexpr std::size_t manyPages = 16;

void uploadPart(const TextRaster& raster, const TextPiece& piece, glm::ivec2 from) {
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  std::vector<std::uint8_t> rows;
  rows.reserve(std::size_t(piece.size.x) * std::size_t(piece.size.y));
  for (int y = 0; y < piece.size.y; ++y) {
    const auto row = raster.coverage.begin() + std::ptrdiff_t(from.y + y) * raster.size.x + from.x;
    rows.insert(rows.end(), row, row + piece.size.x);
  }
  glTexSubImage2D(GL_TEXTURE_2D, 0, piece.inPage.x, piece.inPage.y, piece.size.x, piece.size.y, GL_RED,
                  GL_UNSIGNED_BYTE, rows.data());
}

}  // namespace

void TextAtlas::addPage() {
  Page page{TextureHandle::make()};
  const std::vector<std::uint8_t> empty(std::size_t(pageSize) * pageSize, 0);
  glBindTexture(GL_TEXTURE_2D, page.texture.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, pageSize, pageSize, 0, GL_RED, GL_UNSIGNED_BYTE, empty.data());
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  pages_.push_back(std::move(page));
}

TextPiece TextAtlas::place(glm::ivec2 size) {
  const auto fits = [&](Page& page) {
    if (page.shelfLeft + size.x > pageSize) {
      page.shelfTop += page.shelfHeight;
      page.shelfLeft = page.shelfHeight = 0;
    }
    return page.shelfTop + size.y <= pageSize;
  };
  if (pages_.empty() || !fits(pages_.back())) addPage();
  Page& page = pages_.back();
  const TextPiece piece{int(pages_.size()) - 1, {page.shelfLeft, page.shelfTop}, size, {0, 0}};
  page.shelfLeft += size.x + gap;
  page.shelfHeight = std::max(page.shelfHeight, size.y + gap);
  return piece;
}

TextRun TextAtlas::paint(const std::string& text, const TextStyle& style, int eighths) {
  const LayoutPtr layout = setting_.layout(text, style);
  const TextRaster raster = rasterOf(layout.get(), style, float(eighths) / fractions);
  TextRun run;
  for (glm::ivec2 from(0, 0); from.y < raster.size.y; from.y += pageSize)
    for (from.x = 0; from.x < raster.size.x; from.x += pageSize) {
      TextPiece piece = place(glm::min(raster.size - from, glm::ivec2(pageSize)));
      piece.fromAnchor = raster.fromAnchor + from;
      glBindTexture(GL_TEXTURE_2D, texture(piece.page));
      uploadPart(raster, piece, from);
      run.pieces.push_back(piece);
    }
  return run;
}

const TextRun& TextAtlas::run(const std::string& text, const TextStyle& style, int eighths) {
  const Key key{text, style, eighths};
  auto found = runs_.find(key);
  if (found == runs_.end()) found = runs_.emplace(key, paint(text, style, eighths)).first;
  return found->second;
}

glm::vec4 TextAtlas::rangeOf(const TextPiece& piece) const {
  return glm::vec4(glm::vec2(piece.inPage), glm::vec2(piece.inPage + piece.size)) / float(pageSize);
}

void TextAtlas::forgetSomeIfMany() {
  if (pages_.size() <= manyPages) return;
  runs_.clear();
  pages_.clear();
}

}  // namespace knotmap
