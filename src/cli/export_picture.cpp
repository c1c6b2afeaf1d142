#include "cli/export_picture.h"

#include "app/picture.h"
#include "platform/fonts.h"
#include "platform/graphics.h"
#include "render/font_text_measure.h"

namespace knotmap {
namespace {

// A picture without a word is none; that another font takes the wanted one's place is said.
Exit checkFonts() {
  const Result<FontFiles> fonts = findFonts();
  if (!fonts) return fail(Exit::badData, fonts.problems());
  if (!fonts->notice.empty()) fail(Exit::done, {{"", fonts->notice, ""}});
  return Exit::done;
}

}  // namespace

Result<Done> exportWith(const App& app, Renderer& renderer, const ExportPicture& request,
                        const std::function<bool(float)>& report) {
  const FontTextMeasure measure;
  const Result<Image> image = renderer.picture(exportedPicture(app, request, measure), report);
  if (!image) return image.problems();
  return writePng(request.path, *image);
}

Exit exportOffscreen(const App& app, const ExportPicture& request, const std::filesystem::path& shaders) {
  if (const Exit status = checkFonts(); status != Exit::done) return status;
  const auto context = OffscreenContext::create();
  if (!context) return fail(Exit::noGraphics, context.problems());
  const auto renderer = Renderer::create(app.body().data(), shaders);
  if (!renderer) return fail(Exit::noGraphics, renderer.problems());
  const FontTextMeasure measure;
  const Result<Image> image = (*renderer)->picture(exportedPicture(app, request, measure));
  if (!image) return fail(Exit::noGraphics, image.problems());
  const Result<Done> written = writePng(request.path, *image);
  return written ? Exit::done : fail(Exit::cannotWrite, written.problems());
}

}  // namespace knotmap
