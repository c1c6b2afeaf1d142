// The regions of the program's own body.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "baked_body.h"
#include "body/place.h"
#include "body/regions.h"

namespace knotmap {
namespace {

using testing_bodies::adultMale;
using testing_bodies::adultMaleOtherMesh;

class BakedRegions : public ::testing::TestWithParam<const Body* (*)()> {
 protected:
  const Body& body() const { return *GetParam()(); }
  const std::vector<Region>& regions() const { return body().data().regions; }
};

TEST_P(BakedRegions, AreManyAndFine) {
  const auto leaves =
      std::count_if(regions().begin(), regions().end(), [](const Region& region) { return region.isLeaf; });
  EXPECT_GE(leaves, 120);
  std::set<std::pair<std::string, Side>> seen;
  for (const Region& region : regions())
    EXPECT_TRUE(seen.insert({region.id, region.side}).second) << region.id;
}

TEST_P(BakedRegions, TileTheWholeSkin) {
  double sum = 0;
  for (const Region& region : regions()) {
    if (region.isLeaf) sum += region.area;
    EXPECT_GT(region.area, 2e-4) << region.id << " is smaller than 2 cm2";
  }
  const double skin = surfaceArea(body().skin());
  EXPECT_NEAR(sum / skin, 1.0, 1e-6);
}

TEST_P(BakedRegions, OfAParentAreItsSum) {
  for (std::size_t i = 0; i < regions().size(); ++i) {
    double sum = 0;
    for (std::size_t leaf : body().leavesOf(i)) sum += regions()[leaf].area;
    EXPECT_NEAR(regions()[i].area, sum, 1e-9) << regions()[i].id;
  }
}

TEST_P(BakedRegions, AreMirrorImages) {
  const BodyData& data = body().data();
  for (std::uint32_t v = 0; v < data.skin.positions.size(); ++v) {
    const std::uint32_t twin = data.mirror[v];
    EXPECT_EQ(data.borderDistance[v], data.borderDistance[twin]);
    const Region &here = regions()[data.region[v]], &there = regions()[data.region[twin]];
    EXPECT_EQ(here.id, there.id);
    if (v != twin) EXPECT_EQ(here.side, otherSide(there.side)) << here.id;
  }
  for (const Region& region : regions())
    if (region.side == Side::left)
      EXPECT_NEAR(region.area, regions()[*body().regionIndex(region.id, Side::right)].area, 1e-7)
          << region.id;
}

TEST_P(BakedRegions, LieOnTheirSide) {
  const BodyData& data = body().data();
  for (std::uint32_t v = 0; v < data.skin.positions.size(); ++v) {
    const Side side = regions()[data.region[v]].side;
    if (side == Side::left) EXPECT_GE(data.skin.positions[v].x, 0.0f);
    if (side == Side::right) EXPECT_LE(data.skin.positions[v].x, 0.0f);
  }
}

// Vertices of one leaf hang together along edges, but for those that lie on its border.
TEST_P(BakedRegions, AreOnePieceEach) {
  const BodyData& data = body().data();
  std::vector<std::uint32_t> root(data.skin.positions.size());
  std::iota(root.begin(), root.end(), 0u);
  const auto find = [&](std::uint32_t v) {
    while (root[v] != v) v = root[v] = root[root[v]];
    return v;
  };
  for (const glm::uvec3& t : data.skin.triangles)
    for (int i = 0; i < 3; ++i)
      if (data.region[t[i]] == data.region[t[(i + 1) % 3]]) root[find(t[i])] = find(t[(i + 1) % 3]);
  std::map<std::uint16_t, std::set<std::uint32_t>> pieces;
  for (std::uint32_t v = 0; v < root.size(); ++v)
    if (data.borderDistance[v] > 0.002f) pieces[data.region[v]].insert(find(v));
  for (const auto& [leaf, roots] : pieces) EXPECT_EQ(roots.size(), 1u) << regions()[leaf].id;
}

TEST_P(BakedRegions, HoldTheLandmarksThatNameThem) {
  const std::pair<const char*, const char*> expected[] = {{"pupil", "eye"},
                                                          {"temple", "temple"},
                                                          {"nose_tip", "nose"},
                                                          {"mental_point", "chin"},
                                                          {"zygoma_front", "cheek"},
                                                          {"masseter_centre", "face"},
                                                          {"tragus", "ear"},
                                                          {"vertex", "crown"},
                                                          {"euryon", "head_side"},
                                                          {"occiput_centre", "head_back"},
                                                          {"suboccipital_hollow", "suboccipital"},
                                                          {"c5_spinous", "neck_back"},
                                                          {"scm_mid", "neck_side"},
                                                          {"thyroid_notch", "neck_front"},
                                                          {"supraclavicular_fossa", "supraclavicular"},
                                                          {"trapezius_edge_mid", "shoulder_top"},
                                                          {"bicipital_groove", "shoulder_front"},
                                                          {"deltoid_widest", "shoulder_outer"},
                                                          {"deltoid_posterior_mid", "shoulder_back"},
                                                          {"axilla_apex", "armpit"},
                                                          {"supraspinous_fossa", "scapula_upper"},
                                                          {"infraspinous_fossa", "scapula_lower"},
                                                          {"paraspinal_t6", "interscapular"},
                                                          {"rib_angle_t6", "interscapular"},
                                                          {"t4_spinous", "spine_upper"},
                                                          {"t10_spinous", "spine_middle"},
                                                          {"l3_spinous", "spine_lower"},
                                                          {"paraspinal_l1", "lumbar"},
                                                          {"iliac_crest_post", "iliac_crest"},
                                                          {"sacrum_s2", "sacrum"},
                                                          {"buttock_centre", "buttock_lower"},
                                                          {"ischial_tuberosity", "buttock_lower"},
                                                          {"greater_trochanter", "hip_outer"},
                                                          {"sternum_mid", "sternum"},
                                                          {"rib2_mid", "chest_upper"},
                                                          {"nipple", "breast"},
                                                          {"midaxillary_rib8", "chest_side"},
                                                          {"epigastrium", "epigastric"},
                                                          {"umbilicus", "umbilical"},
                                                          {"hypogastrium", "hypogastric"},
                                                          {"mcburney", "abdomen_lower_side"},
                                                          {"pubic_symphysis", "pubic"},
                                                          {"perineum", "perineum"},
                                                          {"arm_front_mid", "upper_arm_front_upper"},
                                                          {"antecubital_fossa", "elbow_front"},
                                                          {"olecranon", "elbow_back"},
                                                          {"flexor_mass", "forearm"},
                                                          {"extensor_mass", "forearm_back_upper"},
                                                          {"palm_centre", "palm"},
                                                          {"thenar_centre", "thenar"},
                                                          {"hypothenar_centre", "hypothenar"},
                                                          {"thumb_tip", "thumb"},
                                                          {"little_tip", "little_finger"},
                                                          {"mcp2", "hand_back_radial"},
                                                          {"mcp5", "hand_back_ulnar"},
                                                          {"thigh_front_mid", "thigh"},
                                                          {"thigh_back_lower", "thigh_back_lower"},
                                                          {"patella_mid", "knee_front"},
                                                          {"popliteal_crease", "knee_back"},
                                                          {"femoral_epicondyle_med", "knee_inner"},
                                                          {"shin_upper", "shin_upper"},
                                                          {"calf_medial_belly", "calf_inner_upper"},
                                                          {"calf_lateral_belly", "lower_leg"},
                                                          {"achilles_mid", "achilles"},
                                                          {"malleolus_lateral", "ankle_outer"},
                                                          {"malleolus_medial", "ankle_inner"},
                                                          {"heel_sole", "heel"},
                                                          {"heel_back", "heel"},
                                                          {"dorsum_mid", "foot"},
                                                          {"great_toe_tip", "big_toe"},
                                                          {"toe4_tip", "lesser_toes"},
                                                          {"instep_arch", "sole_inner"}};
  for (const auto& [id, wanted] : expected) {
    const Landmark* landmark = body().landmark(id, Side::left);
    ASSERT_NE(landmark, nullptr) << id;
    const std::size_t leaf = body().regionAt(landmark->point);
    bool isInside = false;
    for (int at = int(leaf); at >= 0; at = regions()[std::size_t(at)].parent)
      isInside = isInside || regions()[std::size_t(at)].id == wanted;
    EXPECT_TRUE(isInside) << id << " lies in " << regions()[leaf].id << ", not in " << wanted;
  }
}

const Body* own() { return &adultMale(); }
const Body* other() { return &adultMaleOtherMesh(); }
INSTANTIATE_TEST_SUITE_P(OnEachMesh, BakedRegions, ::testing::Values(&own, &other));

// Shares of the skin in the rule of nines, which is rough: head 9, trunk with pelvis 37, an arm 9, a leg 18;
// this man is slender and long of leg.
TEST(BakedRegionShares, AreThoseOfABody) {
  const Body& body = adultMale();
  const double skin = surfaceArea(body.skin());
  const auto share = [&](const char* id, Side side) {
    return body.data().regions[*body.regionIndex(id, side)].area / skin;
  };
  EXPECT_NEAR(share("head", Side::midline) + share("neck", Side::midline), 0.10, 0.025);
  EXPECT_NEAR(share("upper_limb", Side::left), 0.105, 0.02);  // with the shoulder
  EXPECT_NEAR(share("lower_limb", Side::left), 0.19, 0.025);
  EXPECT_NEAR(share("hand", Side::left), 0.025, 0.006);
  EXPECT_NEAR(share("foot", Side::left), 0.033, 0.008);
}

// The triangles of another mesh cut the borders elsewhere; the regions stay as large as they are.
TEST(BakedRegionShares, AreTheSameOnOtherTriangles) {
  for (const Region& region : adultMale().data().regions) {
    const double there =
        adultMaleOtherMesh().data().regions[*adultMaleOtherMesh().regionIndex(region.id, region.side)].area;
    EXPECT_NEAR(there, region.area, 2e-4 + 0.03 * region.area) << region.id;
  }
}

TEST(BakedRegionShares, AreWhatAnybodyAddsUpFromTriangles) {
  const BodyData& data = adultMale().data();
  const std::vector<double> areas =
      leafAreas(data.skin, data.region, data.borderDistance, data.regions.size());
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (data.regions[i].isLeaf) EXPECT_EQ(areas[i], data.regions[i].area) << data.regions[i].id;
}

}  // namespace
}  // namespace knotmap
