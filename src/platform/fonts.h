// fonts.h - the font files for the panels; pictures ask pango for the same family by name.
#pragma once
#include <filesystem>
#include <string>

#include "base/result.h"

namespace knotmap {

struct FontFiles {
  std::filesystem::path regular, medium, semibold;
  std::string family;
  std::string notice;  // a sentence to say once when the wanted family is missing; else empty
};
// The files of a family, or of what this system uses in its place. Problem: no font at all.
Result<FontFiles> findFonts(const std::string& family = "Inter");

}  // namespace knotmap
