// The pages show the program's own body, all of it.
#include "sheets/sheets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace knotmap {
namespace {

const Body& body() {
  static const std::unique_ptr<Body> loaded = [] {
    Result<std::unique_ptr<Body>> result = loadBody(KNOTMAP_BINARY_DIR "/assets/bodies/adult_male.kmbody");
    require(bool(result), "the build has baked the body");
    return std::move(*result);
  }();
  return *loaded;
}

SheetView viewNamed(const std::string& name) {
  for (const SheetView& view : sheetViews(body()))
    if (view.name == name) return view;
  ADD_FAILURE() << "no view is called " << name;
  return {};
}

TEST(Sheets, ShowWhatFacesTheViewerWhereItLies) {
  const SheetCanvas front(body(), viewNamed("front"));
  const auto umbilicus = front.pixelOf(body().landmark("umbilicus", Side::midline)->point);
  const auto leftPatella = front.pixelOf(body().landmark("patella_mid", Side::left)->point);
  ASSERT_TRUE(umbilicus && leftPatella);
  EXPECT_NEAR(umbilicus->x, float(front.image().width) / 2, 1) << "the midline is the middle of the page";
  EXPECT_GT(leftPatella->x, umbilicus->x) << "in front the person's left is on the viewer's right";
  EXPECT_GT(leftPatella->y, umbilicus->y) << "pixels count downwards";
  EXPECT_FALSE(front.pixelOf(body().landmark("c7_spinous", Side::midline)->point)) << "on the back";
}

TEST(Sheets, NameEveryLandmarkSomewhere) {
  std::set<std::string> missing;
  for (const Landmark& landmark : body().data().landmarks)
    if (landmark.side != Side::right) missing.insert(landmark.id);
  ASSERT_GT(missing.size(), 100u);
  for (const SheetView& view : sheetViews(body())) {
    const SheetCanvas canvas(body(), view);
    for (const Landmark& landmark : body().data().landmarks)
      if (landmark.side != Side::right && canvas.pixelOf(landmark.point)) missing.erase(landmark.id);
  }
  EXPECT_THAT(missing, ::testing::IsEmpty());
}

TEST(Sheets, NameEveryLeafRegionSomewhere) {
  const BodyData& data = body().data();
  std::set<std::string> missing;
  for (const Region& region : data.regions)
    if (region.isLeaf && region.side != Side::right) missing.insert(region.id);
  ASSERT_GT(missing.size(), 60u);
  for (const SheetView& view : sheetViews(body())) {
    const SheetCanvas canvas(body(), view);
    for (std::uint32_t vertex = 0; vertex < data.region.size(); vertex += 3)
      if (canvas.pixelOf(surfacePointAtVertex(data.skin, vertex)))
        missing.erase(data.regions[data.region[vertex]].id);
  }
  EXPECT_THAT(missing, ::testing::IsEmpty());
}

TEST(Sheets, TheSamePageTwiceIsTheSamePicture) {
  const SheetView view = viewNamed("palm");
  EXPECT_EQ(landmarkSheet(body(), view).rgb, landmarkSheet(body(), view).rgb);
}

}  // namespace
}  // namespace knotmap
