#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_atlas.h"

namespace knotmap {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ReadAtlas = testing_atlas::AtlasFolder;

constexpr const char* upper = "muscles/upper.toml";
constexpr const char* neck = "stretches/neck.toml";

TEST_F(ReadAtlas, GivesAMuscleWithAllItSays) {
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const Muscle* muscle = atlas->muscle("upper");
  ASSERT_NE(muscle, nullptr);
  EXPECT_EQ(inEnglish(muscle->name), "Upper muscle");
  EXPECT_EQ(muscle->ta, "Upper part");
  EXPECT_EQ(muscle->latin, "Pars superior");
  EXPECT_THAT(muscle->synonyms, ElementsAre("traps"));
  EXPECT_EQ(muscle->group, "shoulder");
  EXPECT_EQ(muscle->depth, Depth::superficial);
  EXPECT_EQ(muscle->form, MuscleForm::sheet);
  EXPECT_EQ(muscle->strength, Strength::series);
  EXPECT_EQ(muscle->sources.at(0).place, "ch. 6");
  ASSERT_EQ(muscle->rows.size(), 2u);
  EXPECT_EQ(muscle->rows[1][1].place.landmarkB, "acromion");
  EXPECT_EQ(muscle->rows[1][1].where, (folder() / upper).string() + ":13:19");
  EXPECT_EQ(inEnglish(muscle->symptoms), "It aches.");
  EXPECT_EQ(inEnglish(muscle->cautions.at(0)), "Not over the pulse.");
  EXPECT_THAT(muscle->antagonists, ElementsAre("lower"));
  EXPECT_TRUE(muscle->pressure.isOffered);
  EXPECT_EQ(muscle->pressure.dose, "standard");
  EXPECT_EQ(atlas->dosages.at("standard").holdSeconds, 30);
  EXPECT_THAT(muscle->stretches, ElementsAre("side_bend"));
}

TEST_F(ReadAtlas, GivesTriggerPointsByNumberWithTheirZones) {
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const std::vector<TriggerPoint>& points = atlas->muscle("upper")->points;
  ASSERT_EQ(points.size(), 2u);
  EXPECT_EQ(points[0].id, "upper.1");
  ASSERT_TRUE(points[0].place);
  EXPECT_EQ(points[0].place->place.landmark, "acromion");
  EXPECT_EQ(points[0].strength, Strength::few);
  ASSERT_EQ(points[0].essential.strokes.size(), 1u);
  EXPECT_EQ(points[0].essential.strokes[0].stops[0].widthCentimetres, 2.5f);
  EXPECT_TRUE(points[0].essential.strokes[0].stops[1].place.isHere);
  EXPECT_TRUE(points[0].essential.isWide);
  EXPECT_FALSE(points[0].essential.crosses);
  EXPECT_EQ(points[0].spillover.patches.at(0).outline.size(), 3u);
  EXPECT_EQ(points[1].sameAs, "upper.1");
  EXPECT_EQ(points[1].u, 0.5f);
  EXPECT_EQ(points[1].v, 0.25f);
}

TEST_F(ReadAtlas, GivesStretchesWarningsAndFacts) {
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  const Stretch* stretch = atlas->stretch("side_bend");
  ASSERT_NE(stretch, nullptr);
  EXPECT_EQ(stretch->position, "sitting");
  EXPECT_EQ(stretch->steps.size(), 3u);
  EXPECT_EQ(stretch->dosage.timesADay, 3);
  EXPECT_EQ(stretch->strength, Strength::trials);
  EXPECT_EQ(atlas->redFlags.at(0).level, WarningLevel::emergency);
  EXPECT_TRUE(atlas->redFlags.at(0).isAsked);
  EXPECT_EQ(atlas->noPress.at(0).onlyIf, "pregnant");
  EXPECT_EQ(atlas->facts.at(0).grade, 'B');
  EXPECT_EQ(atlas->source("book")->work, "Author A (1999) A book.");
}

TEST_F(ReadAtlas, FollowsRenamedIdsAlsoToTheirPoints) {
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  EXPECT_EQ(atlas->muscle("top"), atlas->muscle("upper"));
  EXPECT_EQ(atlas->triggerPoint("top.2"), atlas->triggerPoint("upper.2"));
  EXPECT_EQ(atlas->triggerPoint("upper.2")->number, 2);
  EXPECT_EQ(atlas->triggerPoint("upper.3"), nullptr);
  EXPECT_EQ(atlas->triggerPoint("upper"), nullptr);
  EXPECT_EQ(atlas->muscle("lower"), nullptr);
}

TEST_F(ReadAtlas, ListsTheStretchMadeForAMuscleFirst) {
  std::string shared = files[neck], opening = files[neck];
  const auto change = [](std::string& text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
  };
  files["muscles/lower.toml"] = files[upper];
  for (const auto& [from, to] :
       std::map<std::string, std::string>{{"id = \"upper\"", "id = \"lower\""},
                                          {"Upper muscle", "Lower muscle"},
                                          {"It aches.", "It burns."},
                                          {"Carrying bags.", "Sitting."},
                                          {"Pinch the slope.", "Press."},
                                          {"Pinch and wait.", "Press and wait."},
                                          {"same_as = \"upper.1\"", "same_as = \"lower.1\""}})
    change(files["muscles/lower.toml"], from, to);
  for (std::string* text : {&shared, &opening})
    change(*text, "muscles = [\"upper\"]", "muscles = [\"lower\"]");
  change(shared, "side_bend", "b_shared"), change(shared, "Ear to shoulder", "B"),
      change(shared, "Sit.", "Stand.");
  change(shared, "[\"lower\"]", "[\"lower\", \"upper\"]");
  change(opening, "side_bend", "a_opening"), change(opening, "Ear to shoulder", "A"),
      change(opening, "Sit.", "Lie.");
  change(opening, "regions", "opens_for = [\"upper\"]\nregions");
  files["stretches/back.toml"] = shared + opening;
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  EXPECT_THAT(atlas->muscle("upper")->stretches, ElementsAre("side_bend", "b_shared", "a_opening"));
  EXPECT_THAT(atlas->muscle("lower")->stretches, ElementsAre("a_opening", "b_shared"));
}

TEST_F(ReadAtlas, HasAVersionThatFollowsEveryByte) {
  const std::string first = read()->version;
  EXPECT_EQ(read()->version, first);
  files["README.md"] = "for people";
  EXPECT_EQ(read()->version, first);
  replace(neck, "Hold.", "Wait.");
  EXPECT_NE(read()->version, first);
}

TEST_F(ReadAtlas, SaysEveryMistakeAtOnce) {
  replace(upper, "depth = \"superficial\"", "depth = \"shallow\"");
  replace(upper, "\"inion\", \"mastoid_tip\"", "\"inion\", \"mastoid_tip + 2 upp\"");
  replace(neck, "hold_seconds", "hold_second");
  EXPECT_EQ(
      problems(),
      "muscles/upper.toml:7:10: \"depth\" cannot be \"shallow\" (one of: superficial, intermediate, deep)\n"
      "muscles/upper.toml:12:30: \"upp\" is no direction (did you mean \"up\"?)\n"
      "stretches/neck.toml:1:1: \"hold_seconds\" is missing\n"
      "stretches/neck.toml:6:1: there is no \"hold_second\" here (did you mean \"hold_seconds\"?)\n");
}

struct Mistake {
  const char* name;
  const char* file;
  const char* right;
  const char* wrong;
  const char* said;
};
std::ostream& operator<<(std::ostream& out, const Mistake& mistake) { return out << mistake.name; }

class ReadAtlasRefuses : public testing_atlas::AtlasFolder, public ::testing::WithParamInterface<Mistake> {};

TEST_P(ReadAtlasRefuses, WithFileLineAndColumn) {
  const Mistake& mistake = GetParam();
  replace(mistake.file, mistake.right, mistake.wrong);
  EXPECT_THAT(problems(), HasSubstr(mistake.said));
}

const Mistake mistakes[] = {
    {"BrokenToml", upper, "rows = [", "rows = [[", "muscles/upper.toml:1"},
    {"UnknownKey", upper, "latin", "latinn",
     "upper.toml:4:1: there is no \"latinn\" here (did you mean \"latin\"?)"},
    {"MissingKey", upper, "ta = \"Upper part\"", "", "upper.toml: \"ta\" is missing"},
    {"WrongType", upper, "ta = \"Upper part\"", "ta = 7",
     "upper.toml:3:6: \"ta\" is a number (write a text)"},
    {"BadId", upper, "id = \"upper\"", "id = \"Upper\"", "\"Upper\" is no id (small letters, digits and _)"},
    {"IdOfAnotherFile", upper, "id = \"upper\"", "id = \"lower\"",
     "stands in a file of another name (call the file lower.toml)"},
    {"NoEnglish", upper, "name.en = \"Upper muscle\"", "name.de = \"Oberer\"", "\"en\" is missing"},
    {"NoLanguage", upper, "name.en = \"Upper muscle\"", "name.en = \"Upper\"\nname.english = \"x\"",
     "there is no \"english\" here"},
    {"UnknownGroup", upper, "group = \"shoulder\"", "group = \"sholder\"",
     "upper.toml:6:10: there is no group \"sholder\" (did you mean \"shoulder\"?)"},
    {"UnknownSource", upper, "work = \"book\", place = \"ch. 6\"", "work = \"boook\"",
     "there is no source \"boook\" (did you mean \"book\"?)"},
    {"NoSource", upper, "sources = [{ work = \"book\", place = \"ch. 6\" }]", "sources = []",
     "\"sources\" names no work"},
    {"NoStrength", upper, "strength = \"series\"", "", "\"strength\" is missing"},
    {"UnknownMuscle", upper, "partners = [\"neck_turner\"]", "partners = [\"neck_turnr\"]",
     "there is no muscle \"neck_turnr\" (did you mean \"neck_turner\"?)"},
    {"TwiceInAList", upper, "partners = [\"neck_turner\"]", "partners = [\"lower\", \"lower\"]",
     "\"lower\" stands twice in \"partners\""},
    {"BadPlace", upper, "\"inion\", \"mastoid_tip\"", "\"inion\", \"mastoid_tip @\"", "upper.toml:12:"},
    {"HereOutsideAZone", upper, "\"inion\", \"mastoid_tip\"", "\"inion\", \"here\"",
     "upper.toml:12:14: \"here\" stands for"},
    {"OneRow", upper, "  [\"inion\", \"mastoid_tip\"],\n", "", "\"rows\" holds 1 of at least 2 rows"},
    {"EmptyRow", upper, "\"inion\", \"mastoid_tip\"", "", "a row has no places"},
    {"NoWidth", upper, "rows = [\n", "rows = [[\"inion\"], [\"inion\"]]\nold = [\n",
     "the muscle has no width"},
    {"RingOfTwoRows", upper, "form = \"sheet\"", "form = \"ring\"", "\"rows\" holds 2 of at least 3 rows"},
    {"SeriesWithoutLevels", upper, "form = \"sheet\"", "form = \"series\"",
     "a series of 2 rows has 0 levels"},
    {"BadSides", upper, "form = \"sheet\"", "form = \"sheet\"\nsides = [\"right\", \"left\"]",
     "\"sides\" cannot be these"},
    {"NoSuchSide", upper, "form = \"sheet\"", "form = \"sheet\"\nsides = [\"both\"]",
     "\"sides\" cannot be \"both\""},
    {"NoPressure", upper, "[pressure]", "[presure]", "\"pressure\" is missing"},
    {"NoTools", upper, "tools = [\"fingers\", \"pincer\"]\n", "", "names no \"tools\""},
    {"UnknownTool", upper, "\"pincer\"]", "\"tongs\"]", "there is no tool \"tongs\""},
    {"UnknownDose", upper, "dose = \"standard\"", "dose = \"standrd\"",
     "there is no dosage \"standrd\" (did you mean \"standard\"?)"},
    {"FractionOutside", upper, "v = 0.25", "v = 1.25", "\"v\" is 1.25 (write 0 to 1)"},
    {"PointWithoutPlace", upper, "at = { u = 0.5, v = 0.25 }\n", "", "\"at\" is missing"},
    {"NumberTwice", upper, "number = 2", "number = 1", "the number 1 is given twice (first at "},
    {"PointNameTwice", upper, "name.en = \"Front edge\"", "name.en = \"Middle\"",
     "two trigger points are called \"Middle\""},
    {"NumberNotWhole", upper, "number = 2", "number = 2.5", "write a whole number"},
    {"SameAsNobody", upper, "same_as = \"upper.1\"", "same_as = \"upper.7\"",
     "\"same_as\" names \"upper.7\", which is no trigger point"},
    {"SameAsItself", upper, "same_as = \"upper.1\"", "same_as = \"upper.2\"",
     "which has no zones of its own"},
    {"NoZone", upper, "same_as = \"upper.1\"\n", "", "has no \"essential\" zone"},
    {"DisputedWithZone", upper, "same_as = \"upper.1\"", "disputed = true\nsame_as = \"upper.1\"",
     "a disputed trigger point has zones"},
    {"ZoneAndSameAs", upper, "same_as = \"upper.1\"",
     "same_as = \"upper.1\"\n[[point.sensation]]\nstroke = [[\"inion\", 3]]",
     "a trigger point has zones of its own and \"same_as\""},
    {"StrokeAndPatch", upper, "patch = [\"temple\"", "stroke = [[\"inion\", 2]]\npatch = [\"temple\"",
     "is a stroke or a patch"},
    {"EmptyStroke", upper, "[[\"inion\", 2.5], [\"here\", 3]]", "[]", "a stroke has no stops"},
    {"StopWithoutWidth", upper, "[\"inion\", 2.5]", "[\"inion\"]", "a stop of a stroke has two parts"},
    {"WidthTooLarge", upper, "[\"inion\", 2.5]", "[\"inion\", 250]", "\"stroke\" is 250 (write 0.3 to 60)"},
    {"PatchOfTwo", upper, "\"temple + 2 up\", ", "", "a patch has fewer than three places"},
    {"UnknownPosition", neck, "\"sitting\"", "\"siting\"", "\"position\" cannot be \"siting\""},
    {"TwoSteps", neck, "{ en = \"Sit.\" }, ", "", "\"steps\" holds 2 of at least 3 steps"},
    {"HoldOfZero", neck, "hold_seconds = 20", "hold_seconds = 0", "\"hold_seconds\" is 0 (write 1 to 600)"},
    {"NoErrors", neck, "errors = [{ en = \"Lifting the shoulder.\" }]", "errors = []",
     "names no common error"},
    {"NoMuscles", neck, "muscles = [\"upper\"]", "muscles = []", "names no muscle that is lengthened"},
    {"StretchOfNobody", neck, "muscles = [\"upper\"]", "muscles = [\"uper\"]",
     "there is no muscle \"uper\" (did you mean \"upper\"?)"},
    {"MainMuscleNotWritten", neck, "muscles = [\"upper\"]", "muscles = [\"lower\", \"upper\"]",
     "the main muscle \"lower\" is not in the atlas"},
    {"UnknownLevel", "red_flags.toml", "\"emergency\"", "\"now\"",
     "\"level\" cannot be \"now\" (one of: emergency, urgent, soon)"},
    {"UnknownAnswer", "no_press.toml", "\"pregnant\"", "\"sleepy\"", "\"only_if\" cannot be \"sleepy\""},
    {"AreaWithoutZone", "no_press.toml", "[[area.zone]]\nstroke = [[\"inion\", 3]]\n", "",
     "the area has no \"zone\""},
    {"FactWithoutNumber", "facts.toml", "what.1", "what", "\"what\" is no id of a fact"},
    {"UnknownGrade", "facts.toml", "grade = \"B\"", "grade = \"E\"",
     "\"grade\" cannot be \"E\" (one of: A, B, C, D)"},
    {"RenamedAndInUse", "aliases.toml", "top", "upper", "\"upper\" is renamed and still in use"},
    {"RenamedTwice", "aliases.toml", "top = \"upper\"", "top = \"head\"\nhead = \"upper\"",
     "which is renamed too (write top = \"upper\")"},
    {"SourceIsAnAddress", "sources.toml", "A book.", "https://a.example/book", "a source is an address"},
    {"DosageOfAnotherShape", "stretches/dosages.toml", "repeats = 3", "repeat = 3",
     "dosages.toml:3:1: there is no \"repeat\" here"},
};
INSTANTIATE_TEST_SUITE_P(Each, ReadAtlasRefuses, ::testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string(mistake.param.name); });

TEST_F(ReadAtlas, RefusesATextUsedTwice) {
  replace(upper, "causes.en = \"Carrying bags.\"", "causes.en = \"It aches.\"");
  EXPECT_EQ(
      problems(),
      "muscles/upper.toml:16:1: the text \"It aches.\" is used twice (first at muscles/upper.toml:15:1)\n");
}

TEST_F(ReadAtlas, RefusesTheStepsOfAnotherStretch) {
  std::string twin = files[neck];
  twin.replace(twin.find("side_bend"), 9, "other_one"), twin.replace(twin.find("Ear to"), 6, "Ear on");
  files["stretches/other.toml"] = twin;
  EXPECT_THAT(problems(),
              HasSubstr("stretches/other.toml:1:1: the text \"Sit.\nTilt.\nHold.\n\" is used twice"));
}

TEST_F(ReadAtlas, RefusesAStretchIdInTwoFiles) {
  std::string twin = files[neck];
  twin.replace(twin.find("Ear to"), 6, "Ear on"), twin.replace(twin.find("Sit."), 4, "Lie.");
  files["stretches/other.toml"] = twin;
  EXPECT_THAT(problems(), HasSubstr("stretches/other.toml:1:1: the id \"side_bend\" is given twice"));
}

TEST_F(ReadAtlas, RefusesFilesThatDoNotBelong) {
  files["muscle/lower.toml"] = "";
  EXPECT_EQ(problems(), "muscle/lower.toml: is no file of an atlas (the README of the atlas lists them)\n");
}

TEST_F(ReadAtlas, IgnoresWhatEditorsLeave) {
  files["muscles/.upper.toml.swp"] = "x";
  files["muscles/upper.toml~"] = "x";
  EXPECT_EQ(problems(), "");
}

TEST_F(ReadAtlas, NamesMissingFilesOnce) {
  files.erase("sources.toml");
  EXPECT_EQ(problems(), "sources.toml: is missing\n");
}

TEST_F(ReadAtlas, RefusesAFolderThatIsNotThere) {
  const Result<Atlas> atlas = readAtlas(folder() / "absent");
  EXPECT_THAT(toString(atlas.problems()), HasSubstr("absent: is no folder"));
}

}  // namespace
}  // namespace knotmap
