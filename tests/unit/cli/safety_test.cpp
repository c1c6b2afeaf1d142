// Safety on the command line, over the project's own warnings: what is added to the atlas is tested by being
// there.
#include <gtest/gtest.h>

#include "base/json.h"
#include "base/text_file.h"
#include "base/toml_table.h"
#include "run_program.h"

namespace knotmap {
namespace {

const std::string atlas = KNOTMAP_SOURCE_DIR "/assets/atlas/";

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TomlNode parsed(const std::string& name) {
  const auto bytes = readFile(atlas + name);
  auto root = parseToml(*bytes, name);
  if (!root) throw std::runtime_error(toString(root.problems()));
  return std::move(*root);
}
const TomlNode* member(const TomlNode& table, std::string_view key) {
  for (const TomlMember& each : table.members)
    if (each.key == key) return &each.value;
  return nullptr;
}
std::string english(const TomlNode& table, std::string_view key) {
  const TomlNode* texts = member(table, key);
  const TomlNode* text = texts ? member(*texts, "en") : nullptr;
  return text ? text->text : "";
}

class CommandLineSafety : public ::testing::Test {
 protected:
  ProgramForTest knotmap;

  // The sentences of the session that a script makes.
  Json described(const std::string& script) {
    knotmap.write("script.txt", script);
    const ProgramRun run = knotmap({"run", knotmap.path("script.txt"), "-o", knotmap.path("visit.json")});
    EXPECT_EQ(run.status, 0) << run.err;
    const ProgramRun told = knotmap({"describe", knotmap.path("visit.json"), "--json"});
    EXPECT_EQ(told.status, 0) << told.err;
    auto json = parseJson(told.out, "sentences");
    return json ? *json->member("sentences") : Json::list();
  }
  static std::string joined(const Json& sentences) {
    std::string all;
    for (const Json& sentence : sentences.items) all += sentence.text + "\n";
    return all;
  }
  // Every stretch's name and instruction.
  static std::vector<std::string> sentencesOfStretches() {
    std::vector<std::string> all;
    for (const auto& file : std::filesystem::directory_iterator(atlas + "stretches")) {
      const TomlNode root = parsed("stretches/" + file.path().filename().string());
      const TomlNode* list = member(root, "stretch");
      if (!list) continue;
      for (const TomlNode& stretch : list->items) {
        all.push_back(english(stretch, "name"));
        for (const TomlNode& step : member(stretch, "steps")->items) all.push_back(member(step, "en")->text);
      }
    }
    return all;
  }
};

TEST_F(CommandLineSafety, EveryEmergencySignIsSaidWithWhatToDoNowAndWithoutAnyStretch) {
  const std::vector<std::string> stretches = sentencesOfStretches();
  ASSERT_GE(stretches.size(), 60u);
  const TomlNode root = parsed("red_flags.toml");
  int tested = 0;
  for (const TomlNode& flag : member(root, "flag")->items) {
    const std::string level = member(flag, "level")->text, id = member(flag, "id")->text;
    if (level == "soon") continue;
    const std::string told =
        joined(described("mark trapezius_upper.1 left\nmark soleus.1 right\nsafety signs=" + id +
                         " age=16_49 pregnant=no blood-thinner=no fragile-bones=no numb=no "
                         "surgery-or-implant=no\n"));
    EXPECT_TRUE(says(told, english(flag, "action"))) << id << ":\n" << told;
    EXPECT_TRUE(says(told, level == "emergency" ? "Get medical help now" : "see a doctor today")) << id;
    for (const std::string& sentence : stretches) EXPECT_FALSE(says(told, sentence)) << id;
    ++tested;
  }
  EXPECT_GE(tested, 10);
}

TEST_F(CommandLineSafety, EveryAreaThatMustNotBePressedIsSaidOfAKnotInIt) {
  const TomlNode root = parsed("no_press.toml");
  std::string script;
  std::vector<std::pair<std::string, std::string>> expected;  // place, reason
  for (const TomlNode& area : member(root, "area")->items)
    for (const TomlNode& zone : member(area, "zone")->items)
      if (const TomlNode* stroke = member(zone, "stroke"))
        for (const TomlNode& stop : stroke->items)
          for (const TomlNode& side : member(area, "sides")->items) {
            const std::string place =
                (side.text == "midline" ? "left" : side.text) + ":" + stop.items.front().text;
            script += "mark-here \"" + place + "\"\n";
            expected.emplace_back(place, english(area, "reason"));
          }
  ASSERT_GE(expected.size(), 30u);
  // Answers not told are taken as the strictest.
  const Json sentences = described(script + "safety age=16_49\n");
  std::vector<std::string> knots;
  for (const Json& sentence : sentences.items)
    if (sentence.text.starts_with("Knot ")) knots.push_back(sentence.text);
  ASSERT_EQ(knots.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_TRUE(says(knots[i], expected[i].second)) << expected[i].first << ": " << knots[i];
    EXPECT_TRUE(says(knots[i], "Do not press here")) << expected[i].first;
  }
}

TEST_F(CommandLineSafety, ASignThatThereIsNotIsRefusedWithTheWord) {
  knotmap.write("script.txt", "safety signs=chest_pian\n");
  const ProgramRun run = knotmap({"run", knotmap.path("script.txt")});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(says(run.err, "script.txt:1:")) << run.err;
  EXPECT_TRUE(says(run.err, "chest_pian")) << run.err;
}

TEST_F(CommandLineSafety, ChildrenAreSentToAProfessional) {
  const std::string told = joined(described("mark soleus.1 left\nsafety age=under_16\n"));
  EXPECT_TRUE(says(told, "with a professional")) << told;
}

}  // namespace
}  // namespace knotmap
