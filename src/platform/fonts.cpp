#include "platform/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <memory>

namespace knotmap {
namespace {

using Pattern = std::unique_ptr<FcPattern, void (*)(FcPattern*)>;

std::string textOf(const FcPattern* pattern, const char* property) {
  FcChar8* text = nullptr;
  return FcPatternGetString(pattern, property, 0, &text) == FcResultMatch
             ? reinterpret_cast<const char*>(text)
             : "";
}

// The file nearest to a family and weight, null when there is no font at all.
Pattern matched(const std::string& family, int weight) {
  Pattern wanted(FcPatternCreate(), FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(nullptr, wanted.get(), &result), FcPatternDestroy);
}

}  // namespace

Result<FontFiles> findFonts(const std::string& family) {
  const Pattern regular = matched(family, FC_WEIGHT_REGULAR);
  const Pattern medium = matched(family, FC_WEIGHT_MEDIUM);
  const Pattern semibold = matched(family, FC_WEIGHT_DEMIBOLD);
  if (!regular || !medium || !semibold)
    return Problem{"fonts", "no font is installed here", "install fonts-inter or fonts-dejavu-core"};

  FontFiles files;
  files.regular = textOf(regular.get(), FC_FILE);
  files.medium = textOf(medium.get(), FC_FILE);
  files.semibold = textOf(semibold.get(), FC_FILE);
  files.family = textOf(regular.get(), FC_FAMILY);
  if (files.family != family)
    files.notice = fmt::format("The font {} is not installed; {} takes its place (package fonts-inter).",
                               family, files.family);
  return files;
}

}  // namespace knotmap
