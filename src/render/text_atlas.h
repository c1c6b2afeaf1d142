// text_atlas.h - painted texts, kept: each is rasterised once (cairo, 8-bit coverage) and drawn as
// rectangles.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "gl/handle.h"
#include "render/text_setting.h"

namespace knotmap {

// A rectangle of a painted text; texts larger than an atlas page have several.
struct TextPiece {
  int page = 0;
  glm::ivec2 inPage{0, 0}, size{0, 0};  // pixels
  glm::ivec2 fromAnchor{0,
                        0};  // pixels from the anchor (on the first baseline) to the top left corner, y down
};
struct TextRun {
  std::vector<TextPiece> pieces;
};

class TextAtlas {
 public:
  static constexpr int pageSize = 1024;
  static constexpr int fractions = 8;  // horizontal places inside a pixel at which a text is painted

  // `eighths`: how far right of a whole pixel the anchor lies, 0 to 7. Valid until forgetSomeIfMany().
  const TextRun& run(const std::string& text, const TextStyle& style, int eighths);
  GLuint texture(int page) const { return pages_[std::size_t(page)].texture.id(); }
  glm::vec4 rangeOf(const TextPiece& piece) const;  // (low, high) texture coordinates, 0-1
  // Between pictures: drops everything when the pages have become many.
  void forgetSomeIfMany();

 private:
  struct Page {
    TextureHandle texture;
    int shelfTop = 0, shelfHeight = 0, shelfLeft = 0;
  };
  struct Key {
    std::string text;
    TextStyle style;
    int eighths;
    auto operator<=>(const Key&) const = default;
  };
  TextRun paint(const std::string& text, const TextStyle& style, int eighths);
  TextPiece place(glm::ivec2 size);
  void addPage();

  TextSetting setting_;
  std::map<Key, TextRun> runs_;
  std::vector<Page> pages_;
};

}  // namespace knotmap
