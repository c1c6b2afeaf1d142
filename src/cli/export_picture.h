// export_picture.h - a picture of the session to a PNG file.
#pragma once
#include "app/app.h"
#include "cli/exit_status.h"
#include "render/renderer.h"

namespace knotmap {

// With a context and renderer of its own. The status says what failed: no font, no graphics, or it could
// not be written.
Exit exportOffscreen(const App& app, const ExportPicture& request, const std::filesystem::path& shaders);

// With the window's renderer.
Result<Done> exportWith(const App& app, Renderer& renderer, const ExportPicture& request,
                        const std::function<bool(float)>& report);

}  // namespace knotmap
