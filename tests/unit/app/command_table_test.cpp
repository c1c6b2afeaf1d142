// The one table of commands: complete, read back as written, and named in words.
#include "app/command_table.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "app/script.h"
#include "app/texts.h"

namespace knotmap {
namespace {

const std::filesystem::path english = std::filesystem::path(KNOTMAP_SOURCE_DIR) / "assets/text/en.toml";

template <class Alternative>
Alternative parsed(const std::string& line) {
  const auto command = parseCommandLine(line, "test");
  EXPECT_TRUE(command) << toString(command.problems());
  EXPECT_TRUE(command && command->is<Alternative>()) << line;
  return command && command->is<Alternative>() ? command->as<Alternative>() : Alternative{};
}

Problem refused(const std::string& line) {
  const auto command = parseCommandLine(line, "script.txt:3");
  EXPECT_FALSE(command) << line;
  return command ? Problem{} : command.problems()[0];
}

TEST(CommandTable, HasOneRowForEveryCommand) {
  std::map<std::size_t, int> rows;
  std::set<std::string> words;
  for (const CommandRow& row : commandTable()) {
    ++rows[row.alternative];
    EXPECT_TRUE(words.insert(row.word).second) << row.word;
  }
  for (std::size_t i = 0; i < std::variant_size_v<AnyCommand>; ++i) EXPECT_EQ(rows[i], 1) << i;
}

TEST(CommandTable, EveryRowAndEntryHasItsText) {
  const auto texts = Texts::load(english);
  ASSERT_TRUE(texts) << toString(texts.problems());
  for (const CommandRow& row : commandTable()) EXPECT_TRUE(texts->has(row.textKey)) << row.textKey;
  for (const OfferedCommand& offer : offeredCommands()) {
    EXPECT_TRUE(texts->has(offer.entry->textKey)) << offer.entry->textKey;
    EXPECT_TRUE(texts->has("menu." + std::string(menuName(offer.entry->menu))) ||
                offer.entry->menu == Menu::none);
  }
}

TEST(CommandTable, EveryTextOfACommandIsUsed) {
  const auto texts = Texts::load(english);
  ASSERT_TRUE(texts);
  std::set<std::string> used;
  for (const CommandRow& row : commandTable()) used.insert(row.textKey);
  for (const OfferedCommand& offer : offeredCommands()) used.insert(offer.entry->textKey);
  for (const std::string& key : texts->keys())
    EXPECT_TRUE(used.contains(key) || !(key.starts_with("command.") || key.starts_with("menu_item."))) << key;
}

TEST(CommandTable, NoKeyDoesTwoThingsThatCanBothBeMeant) {
  std::map<std::string, std::string> owners;
  for (const OfferedCommand& offer : offeredCommands()) {
    if (offer.entry->keys == "Escape") continue;  // closes what is open, one after the other
    std::istringstream keys(offer.entry->keys);
    for (std::string key; keys >> key;) {
      EXPECT_EQ(owners.count(key), 0u) << key << ": " << offer.entry->line << " and " << owners[key];
      owners[key] = offer.entry->line;
    }
  }
}

TEST(CommandTable, EscapeClosesTheNearestThingFirst) {
  State state;
  EXPECT_FALSE(commandOfKey("Escape", state, false));
  state.selection = {"k1"};
  EXPECT_TRUE(commandOfKey("Escape", state, false)->is<SelectNone>());
  state.pick = Pick{};
  EXPECT_TRUE(commandOfKey("Escape", state, false)->is<ClosePick>());
  state.crosshair = Pointed{};
  EXPECT_TRUE(commandOfKey("Escape", state, true)->is<HideCrosshair>());
}

TEST(CommandTable, ArrowsMoveTheCrosshairOnlyOnTheBody) {
  EXPECT_FALSE(commandOfKey("Left", State{}, false));
  const auto command = commandOfKey("Left", State{}, true);
  ASSERT_TRUE(command);
  EXPECT_EQ(command->as<MoveCrosshair>().right, -1);
}

TEST(CommandTable, WhatCannotBeDoneIsNotEnabled) {
  State state;
  EXPECT_FALSE(isEnabled(Undo{}, state));
  EXPECT_FALSE(isEnabled(DeleteKnots{}, state));
  EXPECT_TRUE(isEnabled(Fit{}, state));
  state.undoName = "mark";
  EXPECT_TRUE(isEnabled(Undo{}, state));
}

TEST(CommandLine, ReadsValuesInOrderAndByName) {
  const Mark mark = parsed<Mark>("mark trapezius_upper.1 right at=\"right:acromion + 2 medial\"");
  EXPECT_EQ(mark.triggerPoint, "trapezius_upper.1");
  EXPECT_EQ(mark.side, Side::right);
  ASSERT_TRUE(mark.at);
  EXPECT_EQ(mark.at->words, "acromion + 2 medial");
  EXPECT_EQ(mark.at->side, Side::right);
  EXPECT_EQ(parsed<Click>("click 0.25,1.5,-0.125").at.position, glm::vec3(0.25f, 1.5f, -0.125f));
  EXPECT_EQ(parsed<SetPain>("pain 6").pain, 6);
  EXPECT_EQ(parsed<SetPain>("pain none").pain, std::nullopt);
  EXPECT_EQ(parsed<SetSpread>("spread toggle").shown, std::nullopt);
  EXPECT_EQ(parsed<SetNote>(R"(note "a \"b\" # c = d\ne")").note, "a \"b\" # c = d\ne");
  const ExportPicture picture = parsed<ExportPicture>("export out.png size=640x480 theme=print labels=no");
  EXPECT_EQ(picture.size, glm::ivec2(640, 480));
  EXPECT_EQ(picture.theme, Theme::print);
  EXPECT_FALSE(picture.labels);
  EXPECT_FALSE(picture.style);
  EXPECT_EQ(parsed<AnswerScreening>("safety signs=fever,cancer age=16_49").signs,
            (std::vector<std::string>{"fever", "cancer"}));
}

TEST(CommandLine, EveryEntryReadsBackAsItself) {
  for (const OfferedCommand& offer : offeredCommands())
    EXPECT_EQ(commandText(offer.command), offer.entry->line);
}

TEST(CommandLine, WritesWhatItReads) {
  for (const std::string line :
       {"mark trapezius_upper.1 left", "mark soleus.1 right at=0.1,0.2,-0.3",
        "click \"left:acromion + 2 medial\"", "note \"a \\\"b\\\"\\nc\" ongoing=yes", "note \"\"",
        "pain none", "hover none", "export \"my file.png\" kind=sheet size=100x200", "zoom 1.5 at=10.5,20",
        "safety signs=fever pregnant=yes", "move k1 0.1,0.2,0.3 ongoing=yes", "focus temple side=left"})
    EXPECT_EQ(commandText(*parseCommandLine(line)), line);
}

TEST(CommandLine, UnknownWordsGetAHint) {
  const Problem problem = refused("marc trapezius_upper.1 left");
  EXPECT_EQ(toString(problem), "script.txt:3: unknown command \"marc\" (did you mean \"mark\"?)");
}

TEST(CommandLine, WrongAndMissingValuesSayWhatWouldBeRight) {
  EXPECT_NE(refused("mark trapezius_upper.1").what.find("needs a value for side"), std::string::npos);
  EXPECT_NE(refused("mark trapezius_upper.1 lefft").hint.find("\"left\""), std::string::npos);
  EXPECT_NE(refused("state busy").hint.find("one of: active latent"), std::string::npos);
  EXPECT_NE(refused("pain many").hint.find("a number"), std::string::npos);
  EXPECT_NE(refused("undo twice").hint.find("usage: undo"), std::string::npos);
  EXPECT_NE(refused("note \"open").what.find("quote"), std::string::npos);
  EXPECT_NE(refused("click 1,2").hint.find("a place"), std::string::npos);
  EXPECT_NE(refused("zoom nan").hint.find("a number"), std::string::npos);
  EXPECT_NE(refused("export a.png size=0x5").hint.find("WIDTHxHEIGHT"), std::string::npos);
  refused("");
}

TEST(CommandLine, UsageShowsWhatMayBeLeftOut) {
  EXPECT_EQ(usageOf(rowOf(Mark{})), "mark POINT SIDE [at=AT]");
}

TEST(Script, SkipsCommentsAndTellsEveryProblemAtItsLine) {
  const auto good =
      parseScript("# a comment\n\nmark trapezius_upper.1 left   # the first\n  pain 6\r\n", "s.txt");
  ASSERT_TRUE(good);
  ASSERT_EQ(good->size(), 2u);
  EXPECT_EQ((*good)[1].where, "s.txt:4");
  const auto bad = parseScript("marc a left\nundo\npain x\n", "s.txt");
  ASSERT_FALSE(bad);
  ASSERT_EQ(bad.problems().size(), 2u);
  EXPECT_EQ(bad.problems()[1].where, "s.txt:3");
}

}  // namespace
}  // namespace knotmap
