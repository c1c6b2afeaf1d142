// What the pictures contain; the list of knots; the session in sentences.
#include "app/picture.h"

#include "../scene/mannequin.h"
#include "app_for_test.h"

namespace knotmap {
namespace {

class PictureTest : public AppTest {
 protected:
  Scene window() const { return windowPicture(*app, 1, EvenText()); }
  const KnotMark* mark(const Scene& scene, const std::string& id) const {
    for (const KnotMark& each : scene.marks.knots)
      if (each.knot == id) return &each;
    return nullptr;
  }
};

TEST_F(PictureTest, AKnotBringsZonesDotsAndAWay) {
  EXPECT_FALSE(app->pictureContent().zones);
  run({"mark trapezius_upper.1 left"});
  const PictureContent& content = app->pictureContent();
  ASSERT_TRUE(content.zones);
  EXPECT_EQ(content.zones->essential.size(), testBody()->skin().positions.size());
  EXPECT_LT(*std::min_element(content.zones->essential.begin(), content.zones->essential.end()), 0);
  EXPECT_FALSE(content.stipple->empty());
  EXPECT_FALSE(content.path->empty());
  EXPECT_EQ(content.patches.size(), 2u) << "two islands, not a smear";
  ASSERT_EQ(content.muscles.size(), 1u);
  EXPECT_EQ(content.knots[0].label[0], "Upper trapezius");
}

TEST_F(PictureTest, WhatIsHiddenIsNotThere) {
  run({"mark trapezius_upper.1 left", "essential no"});
  EXPECT_TRUE(app->pictureContent().zones->essential.empty());
  run({"spillover no"});
  EXPECT_TRUE(app->pictureContent().zones->spillover.empty());
  run({"essential yes", "spillover yes", "spread no"});
  EXPECT_FALSE(app->pictureContent().zones);
}

TEST_F(PictureTest, AMuscleIsLitWhileItIsPointedAt) {
  send(Highlight{"supraspinatus", Side::right});
  ASSERT_EQ(app->pictureContent().muscles.size(), 1u);
  EXPECT_TRUE(app->pictureContent().muscles[0]->isDeep);
  EXPECT_LT(app->pictureContent().muscles[0]->strength, 1);
  send(Highlight{});
  EXPECT_TRUE(app->pictureContent().muscles.empty());
}

// The unsymmetric test: in a front view the person's left is on the viewer's right.
TEST_F(PictureTest, TheLeftKnotIsRightOfTheMiddleFromTheFrontAndLeftOfItFromBehind) {
  run({"picture-size 1000 800", "mark trapezius_upper.1 left"});
  run({"view front"});
  EXPECT_GT(mark(window(), "k1")->position.x, 500);
  run({"view back"});
  EXPECT_LT(mark(window(), "k1")->position.x, 500);
  run({"view left"});
  EXPECT_FALSE(mark(window(), "k1")->isHidden);
  run({"view right"});
  const Scene right = window();
  EXPECT_TRUE(!mark(right, "k1") || mark(right, "k1")->isHidden);
}

TEST_F(PictureTest, TheChartMovesAsOneSheet) {
  run({"picture-size 1000 800", "mark trapezius_upper.1 left"});
  const Scene still = window();
  run({"zoom 2 at=500,400"});
  const Scene zoomed = window();
  ASSERT_EQ(still.bodies.size(), zoomed.bodies.size());
  EXPECT_NEAR(zoomed.bodies[0].frame.width, 2 * still.bodies[0].frame.width, 0.01f);
}

TEST_F(PictureTest, AnExportedViewIsTheWindowsOwnPicture) {
  run({"picture-size 1280 800", "mark trapezius_upper.1 left", "view back", "theme dark", "select-none"});
  const Scene shown = window();
  const Scene exported = exportedPicture(
      *app, {.path = "x.png", .kind = PictureKind::view, .size = {1280, 800}, .theme = Theme::dark},
      EvenText());
  ASSERT_EQ(shown.marks.texts.size(), exported.marks.texts.size());
  for (std::size_t i = 0; i < shown.marks.texts.size(); ++i)
    EXPECT_EQ(shown.marks.texts[i].text, exported.marks.texts[i].text);
  ASSERT_EQ(shown.marks.knots.size(), exported.marks.knots.size());
  EXPECT_EQ(shown.marks.knots[0].position, exported.marks.knots[0].position);
  EXPECT_EQ(exported.theme, Theme::dark);
}

TEST_F(PictureTest, AliasAndDateEnterOnlyWhenAskedFor) {
  run({"alias \"Patient Seven\"", "date 2031-01-02T03:04:05+01:00", "mark trapezius_upper.1 left"});
  const auto says = [&](const ExportPicture& request, const std::string& part) {
    for (const TextMark& text : exportedPicture(*app, request, EvenText()).marks.texts)
      if (text.text.find(part) != std::string::npos) return true;
    return false;
  };
  for (const PictureKind kind : {PictureKind::view, PictureKind::chart, PictureKind::sheet}) {
    EXPECT_FALSE(says({.path = "x.png", .kind = kind}, "Patient Seven"));
    EXPECT_FALSE(says({.path = "x.png", .kind = kind}, "2031"));
  }
  EXPECT_TRUE(says({.path = "x.png", .kind = PictureKind::chart, .showsAlias = true}, "Patient Seven"));
  EXPECT_TRUE(says({.path = "x.png", .kind = PictureKind::chart, .showsDate = true}, "2031-01-02"));
}

TEST_F(PictureTest, PrintIsHatchedUnlessAStyleIsChosen) {
  EXPECT_EQ(exportedPicture(*app, {.path = "x.png", .theme = Theme::print}, EvenText()).style,
            ZoneStyle::hatch);
  EXPECT_EQ(
      exportedPicture(*app, {.path = "x.png", .theme = Theme::print, .style = ZoneStyle::stipple}, EvenText())
          .style,
      ZoneStyle::stipple);
  EXPECT_EQ(exportedPicture(*app, {.path = "x.png"}, EvenText()).style, ZoneStyle::stipple);
}

TEST_F(PictureTest, TheListOfKnotsSaysSideAndPain) {
  run({"mark trapezius_upper.1 left", "mark-here \"right:patella_mid\"", "pain 4", "state active"});
  const auto& rows = app->knotRows();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].title, "Upper trapezius");
  EXPECT_EQ(rows[0].detail, "left · front edge of the slope");
  EXPECT_EQ(rows[0].pain, "–");
  EXPECT_EQ(rows[1].pain, "4");
  EXPECT_EQ(rows[1].look, KnotLook::noPattern);
  EXPECT_TRUE(rows[1].isSelected);
}

TEST_F(PictureTest, TheSessionIsToldInSentences) {
  run({"mark trapezius_upper.1 left", "pain 6", "pain-time day", "tenderness 7", "state active",
       "note \"after driving\""});
  std::string told;
  for (const std::string& sentence : app->description()) told += sentence + "\n";
  for (const char* part : {"2026-11-20", "1 knot", "Knot 1, left: upper trapezius", "active",
                           "Pain 6 of 10 in the last 24 hours", "7 of 10", "temple", "after driving"})
    EXPECT_NE(told.find(part), std::string::npos) << part << "\n" << told;
}

TEST_F(PictureTest, TheSheetNamesKnotsAndHoldsAdviceBackUntilAnswered) {
  run({"mark trapezius_upper.1 left"});
  EXPECT_EQ(app->sheetWords().knots.items.size(), 1u);
  EXPECT_TRUE(app->sheetWords().advice.items.empty());
  EXPECT_FALSE(app->sheetWords().advice.remark.empty());
  run({"safety age=16_49"});
  EXPECT_FALSE(app->sheetWords().advice.items.empty());
}

}  // namespace
}  // namespace knotmap
