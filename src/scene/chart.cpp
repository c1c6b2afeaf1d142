// composeChart: four views, close-ups, letters, names.
#include <algorithm>

#include "scene/chart_layout.h"
#include "scene/close_ups.h"
#include "scene/compose.h"
#include "scene/knot_marks.h"
#include "scene/picture_frame.h"
#include "scene/side_letters.h"

namespace knotmap {
namespace {

constexpr std::size_t mostCloseUps = 6;
constexpr float cellSize = 4;  // logical pixels, of the grid that tells where there is room
constexpr float figureNameSize = 13, closeUpNameSize = 12;
// Marks are at their nominal size when a metre has this many logical pixels.
constexpr float nominalMetre = 330, smallestMark = 0.72f, largestMark = 1.2f;

class Chart {
 public:
  Chart(const PictureContent& content, const PictureForm& form, const TextMeasure& measure)
      : content_(content), form_(form), measure_(measure), extent_(extentOf(*content.skin)) {
    if (form.showsCloseUps) closeUps_ = chosenCloseUps(content, fourViews(), mostCloseUps);
  }

  Scene compose() {
    if (form_.showsLabels && !content_.knots.empty()) {
      if (auto named = attempt(Naming::besideFigures)) return std::move(*named);
      return std::move(*attempt(Naming::listed));
    }
    return std::move(*attempt(Naming::none));
  }

 private:
  enum class Naming { none, besideFigures, listed };

  std::vector<Sight> fourViews() const {
    std::vector<Sight> views;
    const PixelRect all{0, 0, float(form_.size.x), float(form_.size.y)};
    for (const ChartLayout::Figure& figure : layoutOfChart(extent_, {all, form_.scale}).figures)
      views.emplace_back(figure.camera, figure.frame);
    return views;
  }

  std::optional<Scene> attempt(Naming naming) {
    Scene scene = sceneOf(content_, form_);
    const PictureFrame frame =
        addFrame(scene.marks, content_, form_, {naming == Naming::listed, false}, measure_);
    const ChartLayout layout = layoutOfChart(
        extent_, {frame.room, form_.scale, int(closeUps_.size()), naming == Naming::besideFigures});
    for (const ChartLayout::Figure& figure : layout.figures)
      scene.bodies.push_back({figure.frame, figure.camera});
    const float margin = pictureMargin * form_.scale / 2;
    const PixelRect area{margin, margin, float(form_.size.x) - 2 * margin,
                         frame.room.y + frame.room.height - margin};
    Coverage coverage(area, cellSize * form_.scale);
    for (const PixelRect& taken : frame.taken) coverage.addText(taken);
    for (std::size_t i = 0; i < layout.figures.size(); ++i)
      coverage.addBody(*content_.skin, scene.bodies[i].camera, scene.bodies[i].frame, int(i));
    addNames(scene, layout, coverage);
    addCloseUps(scene, layout, coverage);
    for (std::size_t i = 0; i < 2; ++i)
      addSideLetters(scene.marks, scene.bodies[i], *content_.skin, content_, form_, coverage, measure_);
    const float mark =
        std::clamp(layout.pixelsPerMetre / (nominalMetre * form_.scale), smallestMark, largestMark);
    const auto homes = addKnots(scene, content_, layout.figures.size(), {mark * form_.scale, false});
    if (naming == Naming::besideFigures &&
        !nameKnots(scene, content_, homes, coverage, area, false, measure_))
      return std::nullopt;
    return scene;
  }

  void addNames(Scene& scene, const ChartLayout& layout, Coverage& coverage) const {
    const PictureWords& words = content_.words;
    const std::string* names[] = {&words.front, &words.back, &words.leftSide, &words.rightSide};
    for (std::size_t i = 0; i < layout.figures.size(); ++i)
      addName(scene, *names[i], layout.figures[i].nameAt, figureNameSize, coverage);
  }

  void addName(Scene& scene, const std::string& name, glm::vec2 upperMiddle, float size,
               Coverage& coverage) const {
    const TextBlock block{name, size * form_.scale, TextWeight::medium, paletteOf(form_.theme).textQuiet,
                          0,    Anchor::centre};
    const glm::vec2 extent = block.extent(measure_), corner{upperMiddle.x - extent.x / 2, upperMiddle.y};
    block.addTo(scene.marks.texts, corner, measure_);
    coverage.addText({corner.x, corner.y, extent.x, extent.y});
  }

  void addCloseUps(Scene& scene, const ChartLayout& layout, Coverage& coverage) const {
    for (std::size_t i = 0; i < layout.closeUps.size(); ++i) {
      const PixelRect& frame = layout.closeUps[i];
      scene.bodies.push_back({frame, closeUps_[i].camera});
      scene.marks.shapes.push_back({ShapeMark::Kind::roundedFrame, frame, 4 * form_.scale, 1.2f * form_.scale,
                                    paletteOf(form_.theme).controlLine});
      coverage.addRect(grown(frame, 3 * form_.scale));
      addName(scene, content_.closeUps[closeUps_[i].place].name,
              {frame.x + frame.width / 2, frame.y + frame.height + 3 * form_.scale}, closeUpNameSize,
              coverage);
    }
  }

  const PictureContent& content_;
  const PictureForm& form_;
  const TextMeasure& measure_;
  BodyExtent extent_;
  std::vector<ChosenCloseUp> closeUps_;
};

}  // namespace

Scene composeChart(const PictureContent& content, const PictureForm& form, const TextMeasure& measure) {
  return Chart(content, form, measure).compose();
}

}  // namespace knotmap
