#include "app/picture.h"

#include "scene/sheet.h"

namespace knotmap {
namespace {

// State::view of the window, at any size: the chart is moved by the same part of the picture.
Scene shownView(const App& app, const PictureContent& content, const PictureForm& form,
                const TextMeasure& measure) {
  const View& view = app.state().view;
  if (!view.isChart) return composeView(content, view.camera, form, measure);
  const auto places = placesOfView(content, view.name);
  Scene sheet =
      places.empty() ? composeChart(content, form, measure) : composeCloseUps(content, places, form, measure);
  const float enlarged = float(form.size.y) / float(app.state().pictureSize.y);
  return moved(std::move(sheet), view.chartZoom, view.chartShift * enlarged);
}

void setHeading(PictureWords& words, const App& app, const ExportPicture& request) {
  const Session& session = app.state().session;
  if (request.showsAlias) words.subtitle = session.alias;
  if (request.showsDate) words.subtitle += (words.subtitle.empty() ? "" : " · ") + session.date.substr(0, 10);
}

ZoneStyle styleFor(const App& app, const ExportPicture& request) {
  if (request.style) return *request.style;
  return request.theme == Theme::print ? ZoneStyle::hatch : app.state().settings.style;
}

}  // namespace

Scene windowPicture(const App& app, float scale, const TextMeasure& measure) {
  const Settings& settings = app.state().settings;
  const PictureForm form{.size = app.state().pictureSize,
                         .scale = scale,
                         .theme = settings.theme,
                         .style = settings.style,
                         .showsTitle = false,
                         .showsNote = false};
  return shownView(app, app.pictureContent(), form, measure);
}

Scene exportedPicture(const App& app, const ExportPicture& request, const TextMeasure& measure) {
  const bool isView = request.kind == PictureKind::view;
  const PictureForm form{.size = request.size,
                         .scale = pictureScale(request.size),
                         .theme = request.theme,
                         .style = styleFor(app, request),
                         .showsTitle = !isView,
                         .showsLabels = request.labels,
                         .showsNote = !isView};
  PictureContent content = app.pictureContent();
  setHeading(content.words, app, request);
  if (isView) return shownView(app, content, form, measure);
  // What is selected is a matter of the window.
  for (PictureKnot& knot : content.knots) knot.isSelected = false;
  content.muscles.clear();
  if (request.kind == PictureKind::chart) return composeChart(content, form, measure);
  return composeSheet(content, app.sheetWords(), form, measure);
}

}  // namespace knotmap
