// export_picture.h - a picture of the session to a PNG file.
#pragma once
#include "app/app.h"
#include "cli/exit_status.h"
#include "render/renderer.h"

namespace knotmap {

// Whether pictures can have letters: done, after saying once when another font takes the wanted one's place;
// or bad data, since a picture without a word is none.
Exit checkFonts();

// With a context and renderer of its own. The status says what failed: no graphics, or it could not be
// written.
Exit exportOffscreen(const App& app, const ExportPicture& request, const std::filesystem::path& shaders);

// With the window's renderer.
Result<Done> exportWith(const App& app, Renderer& renderer, const ExportPicture& request,
                        const std::function<bool(float)>& report);

}  // namespace knotmap
