// sheet_text.h - the texts of a sheet as pieces that flow through columns.
#pragma once
#include "scene/sheet.h"
#include "scene/text_block.h"

namespace knotmap {

// What is not broken between columns: a heading, an item, or a part of an item that is too long for any.
struct SheetPiece {
  std::vector<TextBlock> texts;
  float indent = 0;              // pixels
  std::optional<KnotMark> mark;  // place counts from the piece's own corner
  float height = 0;              // with the gap above it
  float gapAbove = 0;            // left out at the top of a column
  bool isHeading = false;        // stays with the piece after it
  int items = 0;                 // how many items end with this piece
};

class SheetText {
 public:
  // textScale: pixels per logical pixel of texts.
  SheetText(const SheetWords& words, const PictureForm& form, float textScale, float columnWidth,
            const TextMeasure& measure);
  const std::vector<SheetPiece>& pieces() const { return pieces_; }

  struct Filled {
    std::size_t next = 0;  // the first piece that did not fit
    float height = 0;      // taken
  };
  // Where a column of this height ends that starts with piece `first`. A heading is never last.
  Filled fitting(std::size_t first, float height) const;
  void paint(Marks& marks, std::size_t first, std::size_t next, glm::vec2 corner) const;

  // "and 3 more" for what begins with piece `first`.
  TextBlock moreText(std::size_t first) const;
  int itemsFrom(std::size_t first) const;

 private:
  void addColumn(const SheetColumn& column);
  void addItem(const SheetItem& item);
  TextBlock block(const std::string& text, float size, TextWeight weight, const Colour& colour,
                  float indent) const;
  void finish(SheetPiece piece, float gapAbove);

  const SheetWords& words_;
  const Palette& palette_;
  float scale_, width_;
  const TextMeasure& measure_;
  std::vector<SheetPiece> pieces_;
};

}  // namespace knotmap
