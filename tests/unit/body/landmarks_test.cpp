// Where the landmarks lie on the program's own body.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "baked_body.h"
#include "landmark_ids.h"

namespace knotmap {
namespace {

using testing_bodies::adultMale;
using testing_bodies::adultMaleOtherMesh;
using testing_bodies::midlineIds;
using testing_bodies::pairedIds;
using testing_bodies::placeOf;

float height(const char* id) { return placeOf(adultMale(), id).y / adultMale().data().stature; }

TEST(Landmarks, AreAllThere) {
  for (const char* id : midlineIds) EXPECT_NE(adultMale().landmark(id, Side::midline), nullptr) << id;
  for (const char* id : pairedIds)
    for (Side side : {Side::left, Side::right}) {
      ASSERT_NE(adultMale().landmark(id, side), nullptr) << id;
      EXPECT_EQ(adultMale().landmark(id, side)->side, side) << id;
    }
}

TEST(Landmarks, LieOnTheirOwnSide) {
  for (const char* id : midlineIds) EXPECT_EQ(placeOf(adultMale(), id).x, 0.0f) << id;
  for (const char* id : pairedIds) EXPECT_GT(placeOf(adultMale(), id, Side::left).x, 0.005f) << id;
}

TEST(Landmarks, AreMirroredExactly) {
  for (const char* id : pairedIds) {
    const glm::vec3 left = placeOf(adultMale(), id, Side::left),
                    right = placeOf(adultMale(), id, Side::right);
    EXPECT_LT(glm::distance(left * glm::vec3(-1, 1, 1), right), 1e-6f) << id;
  }
}

// Each list from top to bottom.
TEST(Landmarks, FollowEachOtherFromTopToBottom) {
  const std::vector<std::vector<const char*>> lists = {
      {"vertex",          "bregma",       "hairline_mid", "glabella",      "nasion",    "nose_tip",
       "philtrum",        "mouth_corner", "mental_point", "thyroid_notch", "cricoid",   "suprasternal_notch",
       "sternal_angle",   "sternum_mid",  "xiphoid",      "epigastrium",   "umbilicus", "hypogastrium",
       "pubic_symphysis", "perineum"},
      {"vertex",      "lambda",     "occiput_centre", "inion",      "c2_spinous",  "c5_spinous",
       "c7_spinous",  "t1_spinous", "t2_spinous",     "t3_spinous", "t4_spinous",  "t5_spinous",
       "t6_spinous",  "t7_spinous", "t8_spinous",     "t9_spinous", "t10_spinous", "t11_spinous",
       "t12_spinous", "l1_spinous", "l2_spinous",     "l3_spinous", "l4_spinous",  "l5_spinous",
       "sacrum_s1",   "sacrum_s2",  "sacrum_s4",      "coccyx_tip", "perineum"},
      {"temporal_line_mid", "temple", "tragus", "ear_lobe", "mandible_angle", "c4_lateral", "neck_angle",
       "trapezius_edge_mid", "acromion", "acromion_angle", "scapula_spine_mid", "infraspinous_fossa",
       "scapula_lateral_mid", "axilla_posterior_fold"},
      {"scapula_superior_angle", "scapula_spine_root", "scapula_medial_mid", "scapula_inferior_angle"},
      {"acromion", "deltoid_widest", "deltoid_tuberosity", "triceps_lateral_mid", "brachialis_lateral",
       "lateral_epicondyle", "radial_head", "brachioradialis_mid", "forearm_radial_mid", "radial_styloid",
       "snuffbox", "cmc1", "mcp1", "thumb_tip"},
      {"wrist_front_mid", "palm_centre", "distal_palm_crease", "index_crease", "index_tip", "middle_tip"},
      {"axilla_apex", "midaxillary_rib5", "midaxillary_rib8", "tenth_rib", "waist_side", "iliac_crest_top",
       "greater_trochanter", "thigh_lateral_mid", "femoral_epicondyle_lat", "knee_joint_lateral",
       "fibular_head", "leg_lateral_upper", "leg_lateral_mid", "leg_lateral_lower", "malleolus_lateral",
       "foot_lateral_mid"},
      {"nipple",
       "rib5_midclav",
       "costal_margin_mid",
       "rectus_lateral_umb",
       "mcburney",
       "asis",
       "aiis",
       "femoral_triangle",
       "thigh_front_upper",
       "thigh_front_mid",
       "thigh_front_lower",
       "patella_top",
       "patella_mid",
       "tibial_tuberosity",
       "shin_upper",
       "shin_mid",
       "shin_lower",
       "ankle_front",
       "dorsum_mid",
       "great_toe_tip"},
      {"psis", "sacral_edge_mid", "buttock_centre", "ischial_tuberosity", "gluteal_fold", "thigh_back_mid",
       "thigh_back_lower", "popliteal_crease", "calf_mid", "gastroc_junction", "soleus_low", "achilles_mid",
       "heel_back", "heel_sole"}};
  for (const auto& list : lists)
    for (std::size_t i = 1; i < list.size(); ++i)
      EXPECT_GT(height(list[i - 1]), height(list[i])) << list[i - 1] << " over " << list[i];
}

// Means of ANSUR II as fractions of stature; the sculpted man may differ from the mean by 1 % of stature.
TEST(Landmarks, StandAtMeasuredHeights) {
  const std::pair<const char*, float> measured[] = {
      {"acromion", 0.820f},    {"c7_spinous", 0.860f},         {"tragus", 0.924f},
      {"nipple", 0.727f},      {"tenth_rib", 0.643f},          {"iliac_crest_top", 0.608f},
      {"umbilicus", 0.602f},   {"greater_trochanter", 0.516f}, {"femoral_epicondyle_lat", 0.283f},
      {"patella_mid", 0.277f}, {"knee_joint_lateral", 0.268f}, {"malleolus_lateral", 0.040f}};
  for (const auto& [id, mean] : measured) EXPECT_NEAR(height(id), mean, 0.011f) << id;
}

float extreme(const Body& body, const std::string& segment, const glm::vec3& direction) {
  float most = -1e30f;
  for (std::uint32_t v = 0; v < body.skin().positions.size(); ++v) {
    const Segment& own = body.data().segments[body.data().segment[v]];
    if (own.id == segment && own.side != Side::right)
      most = std::max(most, glm::dot(body.skin().positions[v], direction));
  }
  return most;
}

// The features that the sculpt shows: the outermost point of a part in some direction.
TEST(Landmarks, SitOnTheirFeatures) {
  const Body& body = adultMale();
  const std::tuple<const char*, const char*, glm::vec3, float> features[] = {
      {"vertex", "head", {0, 1, 0}, 0.001f},          {"nose_tip", "head", {0, 0, 1}, 0.001f},
      {"occiput_centre", "head", {0, 0, -1}, 0.002f}, {"heel_back", "foot", {0, 0, -1}, 0.003f},
      {"great_toe_tip", "foot", {0, 0, 1}, 0.004f},   {"little_tip", "hand", {-0.55f, -0.83f, 0}, 0.02f},
      {"ring_tip", "hand", {0, -1, 0}, 0.005f},       {"heel_sole", "foot", {0, -1, 0}, 0.004f}};
  for (const auto& [id, segment, direction, tolerance] : features)
    EXPECT_NEAR(glm::dot(placeOf(body, id), direction), extreme(body, segment, direction), tolerance) << id;
}

TEST(Landmarks, LieInHollowsAndOnRidges) {
  const Body& body = adultMale();
  const auto curvature = [&](const char* id) {
    return valueAt(body.skin(), body.data().curvature, body.landmark(id, Side::left)->point);
  };
  for (const char* hollow : {"umbilicus", "philtrum", "finger_web3", "sacrum_s4"})
    EXPECT_LT(curvature(hollow), 0.0f) << hollow;
  for (const char* ridge : {"nose_tip", "middle_tip", "thumb_tip", "great_toe_tip", "heel_back", "olecranon",
                            "ear_lobe", "mental_point"})
    EXPECT_GT(curvature(ridge), 10.0f) << ridge;  // of 10 cm radius or less
}

TEST(Landmarks, FaceTheWayTheirNamesSay) {
  const Body& body = adultMale();
  const auto normal = [&](const char* id) { return body.normal(body.landmark(id, Side::left)->point); };
  for (const char* id : {"forearm_front_mid", "palm_centre", "thigh_front_mid", "nipple", "pupil", "shin_mid",
                         "umbilicus", "index_crease"})
    EXPECT_GT(normal(id).z, 0.6f) << id;
  for (const char* id : {"forearm_back_mid", "mcp3", "thigh_back_mid", "t6_spinous", "calf_mid",
                         "buttock_centre", "olecranon"})
    EXPECT_LT(normal(id).z, -0.6f) << id;
  for (const char* id : {"thigh_lateral_mid", "greater_trochanter", "malleolus_lateral", "tmj",
                         "lateral_epicondyle", "forearm_radial_mid"})
    EXPECT_GT(normal(id).x, 0.6f) << id;
  for (const char* id : {"thigh_medial_mid", "malleolus_medial", "medial_epicondyle", "forearm_ulnar_mid",
                         "knee_joint_medial"})
    EXPECT_LT(normal(id).x, -0.6f) << id;
  for (const char* id : {"acromion", "neck_angle", "vertex", "dorsum_mid", "mtp3"})
    EXPECT_GT(normal(id).y, 0.5f) << id;
  for (const char* id : {"heel_sole", "sole_mid", "mental_point", "perineum"})
    EXPECT_LT(normal(id).y, -0.6f) << id;
}

// Triangles may cut a form by a fraction of a millimetre, not more.
TEST(Landmarks, StayWhereTheyAreOnOtherTriangles) {
  const float stature = adultMale().data().stature;
  EXPECT_NEAR(adultMaleOtherMesh().data().stature, stature, 0.001f);
  for (const Landmark& landmark : adultMale().data().landmarks) {
    const glm::vec3 here = adultMale().position(landmark.point),
                    there = placeOf(adultMaleOtherMesh(), landmark.id, landmark.side);
    EXPECT_LT(glm::distance(here, there), 0.0025f) << landmark.id;
  }
}

}  // namespace
}  // namespace knotmap
