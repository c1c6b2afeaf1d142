// export_form.h - what a person has chosen in the export sheet before it becomes a command.
#pragma once
#include <array>
#include <filesystem>
#include <string>

#include "app/state.h"

namespace knotmap {

struct ExportForm {
  PictureKind kind = PictureKind::chart;
  std::size_t size = 0;  // index into exportSizes, or past its end: `customWidth` x `customHeight`
  std::string customWidth = "2400", customHeight = "3000";
  Theme theme = Theme::light;
  bool labels = true, showsAlias = false, showsDate = false;
  std::string path;
  bool asksToOverwrite = false;  // the file is there already
  bool isFresh = true;           // filled when the sheet opens
};

struct ExportSize {
  const char* textKey;
  glm::ivec2 pixels;
};
inline constexpr std::array<ExportSize, 4> exportSizes{{{"ui.export.size_screen", {1920, 1080}},
                                                        {"ui.export.size_print", {2480, 3508}},
                                                        {"ui.export.size_wide", {3840, 2160}},
                                                        {"ui.export.size_large", {4000, 5000}}}};

// None when what is typed is no size from 64 to 20000 pixels.
std::optional<glm::ivec2> chosenSize(const ExportForm& form);
// "knotmap-2026-11-20.png" in a folder; the day is the session's.
std::filesystem::path suggestedPicture(const std::filesystem::path& folder, const Session& session);

}  // namespace knotmap
