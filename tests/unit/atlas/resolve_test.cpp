#include "atlas/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "atlas/lay_cache.h"
#include "base/text_file.h"
#include "small_atlas.h"
#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_atlas::ball;
using testing_atlas::ballRadius;
using testing_atlas::onBall;
using testing_atlas::radians;

constexpr const char* upper = "muscles/upper.toml";

// The small atlas with a muscle between longitude 100 and 180 and zones on the ball.
class Resolve : public testing_atlas::AtlasFolder {
 protected:
  void SetUp() override {
    AtlasFolder::SetUp();
    replace("stretches/neck.toml", "[\"neck\"]", "[\"north\"]");
    replace("red_flags.toml", "[\"chest\"]", "[\"ball\"]");
    replace(upper, "[\"c7_spinous\", \"c7_spinous~acromion@0.5 + 2 up\"]", "[\"c7_spinous\", \"acromion\"]");
    replace(upper, "at = \"acromion + 2 medial\"", "at = \"mastoid_tip~c7_spinous@0.5\"");
    replace(upper, "[\"inion\", 2.5]", "[\"mastoid_tip\", 2.5]");
  }
  Result<std::unique_ptr<ResolvedAtlas>> resolved(const Body& body = ball(),
                                                  const std::filesystem::path& cache = {}) const {
    Result<Atlas> atlas = read();
    if (!atlas) return atlas.problems();
    return ResolvedAtlas::create(std::move(*atlas), body, cache);
  }
  std::string problemsOnBall() const {
    const auto atlas = resolved();
    std::string text = toString(atlas.problems());
    const std::string prefix = folder().string() + "/";
    for (std::size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
    return text;
  }
  static SurfacePoint at(float latitude, float longitude) {
    return ball().rays().closest(onBall(latitude, longitude));
  }
};

TEST_F(Resolve, HasEveryPointOnBothSidesLeftFirst) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  std::vector<std::string> order;
  for (const ResolvedPoint& point : (*atlas)->points())
    order.push_back(point.point->id + ":" + std::string(sideName(point.side)));
  EXPECT_THAT(order, ElementsAre("upper.1:left", "upper.1:right", "upper.2:left", "upper.2:right"));
  EXPECT_EQ((*atlas)->point("top.2", Side::right), &(*atlas)->points()[3]);
  EXPECT_EQ((*atlas)->point("upper.9", Side::right), nullptr);
  EXPECT_EQ((*atlas)->muscle("upper", Side::right)->side, Side::right);
  EXPECT_EQ((*atlas)->muscle("lower", Side::right), nullptr);
}

TEST_F(Resolve, PutsAPointWhereItsCoordinateSays) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const ResolvedPoint* point = (*atlas)->point("upper.2", Side::left);
  const MuscleCoordinate found = (*atlas)->coordinate(*(*atlas)->muscle("upper", Side::left), point->place);
  EXPECT_NEAR(found.u, 0.5f, 0.005f);
  EXPECT_NEAR(found.v, 0.25f, 0.005f);
}

TEST_F(Resolve, MirrorsTheRightSideExactly) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const ResolvedPoint *left = (*atlas)->point("upper.1", Side::left),
                      *right = (*atlas)->point("upper.1", Side::right);
  const glm::vec3 flip(-1, 1, 1);
  EXPECT_LT(glm::distance(ball().position(right->place), ball().position(left->place) * flip), 1e-6f);
  ASSERT_EQ(left->essential.vertices.size(), right->essential.vertices.size());
  for (std::size_t i = 0; i < left->essential.vertices.size(); ++i)
    EXPECT_EQ(distanceAtVertex(right->essential, ball().data().mirror[left->essential.vertices[i]]),
              left->essential.distances[i]);
  EXPECT_TRUE(std::is_sorted(right->essential.vertices.begin(), right->essential.vertices.end()));
  const ResolvedMuscle *leftMuscle = (*atlas)->muscle("upper", Side::left),
                       *rightMuscle = (*atlas)->muscle("upper", Side::right);
  for (std::size_t i = 0; i < leftMuscle->positions.size(); ++i)
    EXPECT_EQ(rightMuscle->positions[i], leftMuscle->positions[i] * flip);
}

TEST_F(Resolve, GivesADiscTheAreaOfACap) {
  replace(upper, "stroke = [[\"mastoid_tip\", 2.5], [\"here\", 3]]", "stroke = [[\"temple\", 8]]");
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const float cap =
      2 * std::numbers::pi_v<float> * ballRadius * ballRadius * (1 - std::cos(0.04f / ballRadius));
  EXPECT_NEAR(zoneArea((*atlas)->point("upper.1", Side::left)->essential, ball()), cap, 0.01 * cap);
  EXPECT_NEAR(zoneArea((*atlas)->point("upper.2", Side::right)->essential, ball()), cap, 0.01 * cap)
      << "shared by same_as";
}

TEST_F(Resolve, GivesAPatchWhatItsOutlineEncloses) {
  replace(upper, "patch = [\"temple\", \"temple + 2 up\", \"mastoid_tip\"]",
          "patch = [\"elbow + 5 up\", \"elbow + 5 front\", \"elbow + 5 down\", \"elbow + 5 back\"]");
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const double disc = std::numbers::pi * 0.05 * 0.05;
  EXPECT_NEAR(zoneArea((*atlas)->point("upper.1", Side::left)->spillover, ball()), disc, 0.05 * disc)
      << "a round outline";
}

TEST_F(Resolve, FindsWhatLiesBeneathWithItsNearestPointFirst) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const ResolvedPoint* near = (*atlas)->point("upper.2", Side::left);
  const auto beneath = (*atlas)->beneath(near->place);
  ASSERT_EQ(beneath.size(), 1u);
  EXPECT_EQ(beneath[0].muscle->side, Side::left);
  EXPECT_EQ(beneath[0].metresOutside, 0);
  ASSERT_EQ(beneath[0].points.size(), 2u);
  EXPECT_EQ(beneath[0].points[0], near);
  EXPECT_NEAR(beneath[0].metresToPoints[0], 0, 1e-5f);
  EXPECT_GT(beneath[0].metresToPoints[1], 0.01f);
  EXPECT_TRUE((*atlas)->beneath(at(0, 20)).empty());
}

TEST_F(Resolve, MatchesTheNearestPointOfAMuscleWithinThreeCentimetres) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const ResolvedPoint* point = (*atlas)->point("upper.2", Side::left);
  const auto beside = [&](float metres) { return ball().paths().walk(point->place, {0, 1, 0}, metres); };
  EXPECT_EQ((*atlas)->nearestPoint("upper", beside(0.028f)), point);
  EXPECT_EQ((*atlas)->nearestPoint("upper", beside(0.032f)), nullptr);
  EXPECT_EQ((*atlas)->nearestPoint("upper", ball().mirrored(point->place))->side, Side::right);
  EXPECT_EQ((*atlas)->nearestPoint("nobody", point->place), nullptr);
}

TEST_F(Resolve, SaysWhereNotToPressWhenTheAnswerHolds) {
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const std::vector<std::string> pregnant{"pregnant"};
  ASSERT_EQ((*atlas)->noPressAt(at(30, 180), pregnant).size(), 1u);
  EXPECT_EQ((*atlas)->noPressAt(at(30, 180), pregnant)[0]->id, "carotid");
  EXPECT_TRUE((*atlas)->noPressAt(at(30, 180), {}).empty());
  EXPECT_TRUE((*atlas)->noPressAt(at(30, 160), pregnant).empty());
}

TEST_F(Resolve, KeepsAMidlineMuscleOnce) {
  replace(upper, "form = \"sheet\"", "form = \"sheet\"\nsides = [\"midline\"]");
  replace(upper, "[\"inion\", \"mastoid_tip\"]", "[\"inion + 3 medial\", \"mastoid_tip\"]");
  const auto atlas = resolved();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  EXPECT_EQ((*atlas)->muscles().size(), 1u);
  EXPECT_EQ((*atlas)->points().size(), 2u);
  EXPECT_EQ((*atlas)->point("upper.1", Side::left)->side, Side::midline);
  EXPECT_LT((*atlas)->muscles()[0].positions[0].x, -0.02f) << "medial of the midline is the right";
}

TEST_F(Resolve, WalksFromALandmarkOfTheOtherSideInThatSidesDirections) {
  const Result<Place> here = parsePlace("temple + 3 lateral", ""),
                      across = parsePlace("temple:other + 3 lateral", "");
  ASSERT_TRUE(here && across);
  const Result<SurfacePoint> left = resolvePlace(*here, Side::left, ball(), "");
  const Result<SurfacePoint> right = resolvePlace(*across, Side::left, ball(), "");
  ASSERT_TRUE(left && right);
  EXPECT_GT(ball().position(*left).x, onBall(40, 60).x) << "farther out than the temple";
  EXPECT_LT(glm::distance(ball().position(*right), ball().position(*left) * glm::vec3(-1, 1, 1)), 1e-4f);
}

struct Mistake {
  const char* name;
  const char* right;
  const char* wrong;
  const char* said;
};
std::ostream& operator<<(std::ostream& out, const Mistake& mistake) { return out << mistake.name; }
class ResolveRefuses : public Resolve, public ::testing::WithParamInterface<Mistake> {};

TEST_P(ResolveRefuses, WithTheTextsOwnPlace) {
  replace(upper, GetParam().right, GetParam().wrong);
  EXPECT_THAT(problemsOnBall(), HasSubstr(GetParam().said));
}
constexpr const char* stroke = "stroke = [[\"mastoid_tip\", 2.5], [\"here\", 3]]";
const Mistake mistakes[] = {
    {"UnknownLandmark", "[\"inion\", \"mastoid_tip\"]", "[\"inon\", \"mastoid_tip\"]",
     "upper.toml:12:5: there is no landmark \"inon\" (did you mean \"inion\"?)"},
    {"UnknownDirectionThere", "\"temple + 2 up\"", "\"temple + 2 distal\"",
     "the trunk has no direction \"distal\""},
    {"PointOutsideItsMuscle", "at = \"mastoid_tip~c7_spinous@0.5\"", "at = \"temple\"", "\"upper.1\" lies"},
    {"MuscleLeavesTheSkin", "[\"c7_spinous\", \"acromion\"]", "[\"xiphoid\", \"acromion\"]",
     "the muscle leaves the skin between its rows"},
    {"ZoneTooSmall", stroke, "stroke = [[\"temple\", 1.8]]",
     "the essential zone has 2.1 cm2 (a zone has at least 3 cm2)"},
    {"ZoneAcross", stroke, "stroke = [[\"inion\", 6], [\"here\", 3]]",
     "of the essential zone are on the other side (write crosses = true"},
    {"DiscRoundItsPoint", stroke, "stroke = [[\"here\", 4]]",
     "the essential zone is one disc round its own trigger point"},
    {"PatchWithoutInside", "patch = [\"temple\", \"temple + 2 up\", \"mastoid_tip\"]",
     "patch = [\"temple\", \"temple\", \"temple\"]", "the outline of a patch encloses nothing"},
};
INSTANTIATE_TEST_SUITE_P(Each, ResolveRefuses, ::testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string(mistake.param.name); });

TEST_F(Resolve, RefusesAZoneOverAnEighthOfTheSkinUnlessItIsMeant) {
  replace(upper, stroke, "stroke = [[\"mastoid_tip\", 50]]");
  replace(upper, "[point.zones]\nwide = true", "[point.zones]\ncrosses = true");
  EXPECT_THAT(problemsOnBall(), HasSubstr("of the skin (over 12 %: write wide = true"));
  replace(upper, "crosses = true", "crosses = true\nwide = true");
  EXPECT_EQ(problemsOnBall(), "");
}

TEST_F(Resolve, AllowsALocalDiscThatSaysSo) {
  replace(upper, stroke, "stroke = [[\"here\", 4]]");
  replace(upper, "strength = \"few\"", "strength = \"few\"\nlocal = true");
  EXPECT_EQ(problemsOnBall(), "");
}

TEST_F(Resolve, RefusesTwoPointsWithTheSameZone) {
  replace(upper, "same_as = \"upper.1\"", "[[point.essential]]\nstroke = [[\"temple\", 5.0]]");
  replace(upper, stroke, "stroke = [[\"temple\", 5.02]]");
  EXPECT_THAT(
      problemsOnBall(),
      HasSubstr(
          "\"upper.2\" has the essential zone of \"upper.1\" (same_as = \"upper.1\" if they share it)"));
}

TEST_F(Resolve, RefusesRegionsAndRenamesThatNameNothing) {
  replace("stretches/neck.toml", "[\"north\"]", "[\"norht\"]");
  replace("red_flags.toml", "[\"ball\"]", "[\"bell\"]");
  files["aliases.toml"] += "old = \"gone\"\nformer = \"temple\"\nbefore = \"south\"\n";
  const std::string said = problemsOnBall();
  EXPECT_THAT(said,
              HasSubstr("stretches/neck.toml:1:1: there is no region \"norht\" (did you mean \"north\"?)"));
  EXPECT_THAT(said, HasSubstr("there is no region \"bell\""));
  EXPECT_THAT(said, HasSubstr("\"old\" is renamed to \"gone\", which nothing is called"));
  EXPECT_EQ(said.find("temple"), std::string::npos);
}

TEST_F(Resolve, SaysAllProblemsOfAllMusclesAtOnce) {
  replace(upper, "[\"inion\", \"mastoid_tip\"]", "[\"inon\", \"mastoidtip\"]");
  replace("no_press.toml", "[[\"inion\", 3]]", "[[\"carotis\", 3]]");
  const std::string said = problemsOnBall();
  EXPECT_THAT(said, HasSubstr("\"inon\""));
  EXPECT_THAT(said, HasSubstr("\"mastoidtip\""));
  EXPECT_THAT(said, HasSubstr("\"carotis\""));
}

class ResolveCache : public Resolve {
 protected:
  std::filesystem::path cache() const { return besideFolder("atlas.cache"); }
  std::string contents() const {
    const Result<std::string> bytes = readFile(cache());
    return bytes ? *bytes : "";
  }
};

bool areEqual(const ResolvedAtlas& a, const ResolvedAtlas& b) {
  const auto sameZone = [](const ZoneField& x, const ZoneField& y) {
    return x.vertices == y.vertices && x.distances == y.distances;
  };
  bool same = a.points().size() == b.points().size() && a.muscles().size() == b.muscles().size();
  for (std::size_t i = 0; same && i < a.points().size(); ++i)
    same = a.points()[i].place.triangle == b.points()[i].place.triangle &&
           a.points()[i].place.weights == b.points()[i].place.weights &&
           sameZone(a.points()[i].essential, b.points()[i].essential) &&
           sameZone(a.points()[i].spillover, b.points()[i].spillover);
  for (std::size_t i = 0; same && i < a.muscles().size(); ++i)
    same = a.muscles()[i].positions == b.muscles()[i].positions;
  return same;
}

TEST_F(ResolveCache, GivesTheSameAtlas) {
  const auto fresh = resolved(ball(), cache());
  ASSERT_TRUE(fresh) << toString(fresh.problems());
  const std::string written = contents();
  ASSERT_FALSE(written.empty());
  const auto cached = resolved(ball(), cache());
  ASSERT_TRUE(cached);
  EXPECT_TRUE(areEqual(**fresh, **cached));
  EXPECT_EQ(contents(), written);
}

TEST_F(ResolveCache, IsReadInsteadOfLayingTheAtlas) {
  ASSERT_TRUE(resolved(ball(), cache()));
  const Result<Atlas> atlas = read();
  std::optional<LaidAtlas> laid = readLaidAtlas(cache(), *atlas, ball());
  ASSERT_TRUE(laid);
  laid->muscles[0].points[0].place = at(12, 34);  // where laying would not put it
  writeLaidAtlas(cache(), *laid, *atlas, ball());
  const auto cached = resolved(ball(), cache());
  ASSERT_TRUE(cached);
  EXPECT_LT(glm::distance(ball().position((*cached)->points()[0].place), onBall(12, 34)), 0.001f);
}

TEST_F(ResolveCache, IsMadeAnewWhenTheAtlasOrTheBodyChanges) {
  ASSERT_TRUE(resolved(ball(), cache()));
  const std::string first = contents();
  replace(upper, "It aches.", "It hurts.");
  ASSERT_TRUE(resolved(ball(), cache()));
  const std::string second = contents();
  EXPECT_NE(second, first);
  BodyData other = testing_atlas::ballData();
  for (glm::vec3& position : other.skin.positions)
    position *= 1.001f;  // baked otherwise, of the same version
  ASSERT_TRUE(resolved(Body(other), cache()));
  EXPECT_NE(contents(), second);
}

TEST_F(ResolveCache, IsIgnoredWhenDamagedAnywhere) {
  ASSERT_TRUE(resolved(ball(), cache()));
  const std::string whole = contents();
  for (const std::string& broken :
       {std::string("no cache"), whole.substr(0, whole.size() / 2), whole + "x", [&] {
          std::string flipped = whole;
          flipped[whole.size() / 3] ^= 16;
          return flipped;
        }()}) {
    ASSERT_TRUE(writeFile(cache(), broken));
    EXPECT_TRUE(resolved(ball(), cache()));
    EXPECT_EQ(contents(), whole);
  }
}

TEST_F(ResolveCache, MayBeWhereNothingCanBeWritten) {
  EXPECT_TRUE(resolved(ball(), "/proc/knotmap/atlas.cache"));
}

TEST_F(ResolveCache, IsNotWrittenForAnAtlasWithProblems) {
  replace(upper, stroke, "stroke = [[\"temple\", 1]]");
  EXPECT_FALSE(resolved(ball(), cache()));
  EXPECT_EQ(contents(), "");
}

}  // namespace
}  // namespace knotmap
