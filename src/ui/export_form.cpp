// export_form.cpp - sizes and names of exported pictures.
#include "ui/export_form.h"

#include <charconv>

namespace knotmap {
namespace {

constexpr int leastPixels = 64, mostPixels = 20000;

std::optional<int> pixelsIn(const std::string& text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value < leastPixels || value > mostPixels) return std::nullopt;
  return value;
}

}  // namespace

std::optional<glm::ivec2> chosenSize(const ExportForm& form) {
  if (form.size < exportSizes.size()) return exportSizes[form.size].pixels;
  const std::optional<int> width = pixelsIn(form.customWidth), height = pixelsIn(form.customHeight);
  if (!width || !height) return std::nullopt;
  return glm::ivec2(*width, *height);
}

std::filesystem::path suggestedPicture(const std::filesystem::path& folder, const Session& session) {
  return folder / ("knotmap-" + session.date.substr(0, 10) + ".png");
}

}  // namespace knotmap
