// The real program with broken data, full disks and missing parts: one clear sentence, the right exit status,
// and nothing lost.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

#include "run_program.h"

namespace knotmap {
namespace {

const std::string demo = KNOTMAP_SOURCE_DIR "/assets/demo/desk-worker.json";
const std::vector<std::string> unseenWindow{"SDL_VIDEODRIVER=offscreen"};

std::string contentsOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void put(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}
std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

// What the program itself says; libraries below it may have their own lines.
std::vector<std::string> sentences(const ProgramRun& run) {
  std::vector<std::string> said;
  std::istringstream lines(run.err);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("knotmap: ")) said.push_back(line);
  return said;
}

// One sentence on standard error that names the place and what would help, nothing on standard output.
void expectOneSentence(const ProgramRun& run, int status, const std::string& where,
                       const std::string& hint = "(") {
  EXPECT_EQ(run.status, status) << run.err;
  EXPECT_EQ(run.out, "");
  const std::vector<std::string> said = sentences(run);
  ASSERT_EQ(said.size(), 1u) << run.err;
  EXPECT_NE(said[0].find(where), std::string::npos) << said[0];
  EXPECT_NE(said[0].find(hint), std::string::npos) << said[0];
}

// Each way into the program that reads its body and atlas. The window's is told before one comes up, or ends
// it.
void expectOnEveryWay(const ProgramForTest& knotmap, int status, const std::string& where) {
  knotmap.write("script.txt", "mark trapezius_upper.1 left\n");
  const std::vector<std::vector<std::string>> ways{
      {"render", demo, "-o", knotmap.path("x.png")},
      {"describe", demo},
      {"refers", "trapezius_upper.1"},
      {"run", knotmap.path("script.txt"), "-o", knotmap.path("x.json")},
      {},      // the window
      {demo},  // the window on a session
  };
  for (const std::vector<std::string>& words : ways) {
    SCOPED_TRACE(words.empty() ? "window" : words[0]);
    expectOneSentence(knotmap(words, unseenWindow), status, where);
  }
  EXPECT_FALSE(std::filesystem::exists(knotmap.path("x.png")));
  EXPECT_FALSE(std::filesystem::exists(knotmap.path("x.json")));
}

// ---- broken data ----

TEST(BrokenSession, IsOneSentenceWithItsLineOnEveryWayAndStaysAsItIs) {
  const ProgramForTest knotmap;
  const std::string whole = contentsOf(demo);
  const std::vector<std::pair<std::string, std::string>> broken{
      {whole.substr(0, whole.size() / 2), "broken.json:"},
      {changed(whole, "\"notes\"", "\"notez\""), "unknown key \"notez\""},
      {changed(whole, "\"knotmap_session\": 1", "\"knotmap_session\": 2"), "newer Knotmap"},
      {"", "broken.json"},
      {std::string("\0\xff\xfe", 3), "broken.json"},
      {"[1, 2]", "not a Knotmap session"}};
  for (const auto& [bytes, told] : broken) {
    SCOPED_TRACE(told);
    put(knotmap.path("broken.json"), bytes);
    knotmap.write("script.txt", "open " + knotmap.path("broken.json") + "\n");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"describe", knotmap.path("broken.json")},
          {"render", knotmap.path("broken.json"), "-o", knotmap.path("x.png")},
          {"run", knotmap.path("script.txt")},
          {knotmap.path("broken.json")}})
      expectOneSentence(knotmap(words, unseenWindow), 2, told, "knotmap: ");
    EXPECT_EQ(contentsOf(knotmap.path("broken.json")), bytes) << "left as it is";
  }
  EXPECT_FALSE(std::filesystem::exists(knotmap.path("x.png")));
}

TEST(BrokenSession, OlderFilesOpen) {
  const ProgramForTest knotmap;
  const ProgramRun run = knotmap({"describe", KNOTMAP_SOURCE_DIR "/tests/data/session_format_0.json"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("2 knots"), std::string::npos) << run.out;
}

TEST(BrokenAtlas, IsOneSentenceWithFileLineAndColumnOnEveryWay) {
  const InstallForTest install;
  const auto file = install.ownCopy("assets/atlas") / "muscles/soleus.toml";
  put(file, changed(contentsOf(file), "strength = \"", "strength = \"very_"));
  expectOnEveryWay(ProgramForTest(install.program()), 2, "soleus.toml:");
}

TEST(BrokenAtlas, ThatIsMissingIsOneSentenceOnEveryWay) {
  const InstallForTest install;
  std::filesystem::remove_all(install.ownCopy("assets/atlas"));
  expectOnEveryWay(ProgramForTest(install.program()), 2, "assets/atlas: is no folder");
}

TEST(BrokenBody, CutShortDamagedOrMissingIsOneSentenceOnEveryWay) {
  const InstallForTest install;
  const auto file = install.ownCopy("assets/bodies/adult_male.kmbody");
  const ProgramForTest knotmap(install.program());
  std::string bytes = contentsOf(file);
  bytes[bytes.size() / 2] ^= 1;
  put(file, bytes);
  expectOnEveryWay(knotmap, 2, "adult_male.kmbody: is damaged");
  std::filesystem::resize_file(file, bytes.size() / 2);
  expectOnEveryWay(knotmap, 2, "adult_male.kmbody: is cut short");
  std::filesystem::remove(file);
  expectOnEveryWay(knotmap, 2, "adult_male.kmbody: cannot be opened");
}

TEST(BrokenTexts, AreOneSentenceOnEveryWay) {
  const InstallForTest install;
  const auto file = install.ownCopy("assets/text") / "en.toml";
  put(file, contentsOf(file) + "\nbroken = \n");
  expectOnEveryWay(ProgramForTest(install.program()), 2, "en.toml:");
}

TEST(BrokenInstall, WithoutItsDataSaysSo) {
  const InstallForTest install;
  std::filesystem::remove_all(install.program().parent_path() / "assets");
  expectOnEveryWay(ProgramForTest(install.program()), 2, "assets and shaders are not here");
}

TEST(BrokenCache, IsMadeAnew) {
  const ProgramForTest knotmap;
  const std::string told = knotmap({"refers", "soleus.1"}).out;
  const std::filesystem::path cache = knotmap.path(".cache/knotmap/atlas.cache");
  ASSERT_TRUE(std::filesystem::exists(cache));
  const std::string whole = contentsOf(cache);
  for (const std::string& bytes :
       {whole.substr(0, whole.size() / 2), std::string("nonsense"), std::string()}) {
    put(cache, bytes);
    const ProgramRun run = knotmap({"refers", "soleus.1"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, told);
    EXPECT_EQ(run.err, "");
  }
  EXPECT_EQ(contentsOf(cache), whole);
}

TEST(MissingFont, IsOneSentenceWhereLettersAreNeededAndNowhereElse) {
  const ProgramForTest knotmap;
  knotmap.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
  const std::vector<std::string> without{"FONTCONFIG_FILE=" + knotmap.path("fonts.conf"),
                                         "SDL_VIDEODRIVER=offscreen"};
  expectOneSentence(knotmap({"render", demo, "-o", knotmap.path("x.png")}, without), 2,
                    "fonts:", "fonts-inter");
  expectOneSentence(knotmap({}, without), 2, "fonts:", "fonts-inter");
  EXPECT_FALSE(std::filesystem::exists(knotmap.path("x.png")));
  EXPECT_EQ(knotmap({"describe", demo}, without).status, 0);
}

// ---- what cannot be written ----

// A child that may write little stands for a full disk: write() fails in the same place.
void fillDisk() {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit little{1024, 1024};
  ::setrlimit(RLIMIT_FSIZE, &little);
}

TEST(FullDisk, LeavesTheOldFileAndNoOther) {
  const ProgramForTest knotmap;
  knotmap.write("script.txt", "open " + demo + "\nmark soleus.1 left\n");
  knotmap.write("script2.txt",
                "mark soleus.1 left\nexport " + knotmap.path("kept.png") + " overwrite=yes\n");
  knotmap.write("kept.png", "an older picture");
  knotmap.write("kept.json", "an older session");
  knotmap({"refers", "soleus.1"});  // makes the cache, which would not fit either
  const auto names = [&] {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(knotmap.path("")))
      found.push_back(entry.path().filename());
    std::sort(found.begin(), found.end());
    return found;
  };
  const std::vector<std::string> before = names();
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"run", knotmap.path("script.txt"), "-o", knotmap.path("kept.json")},
        {"render", demo, "--size", "640x400", "-o", knotmap.path("kept.png")},
        {"run", knotmap.path("script2.txt")}}) {
    SCOPED_TRACE(words[0] + " " + words[1]);
    expectOneSentence(knotmap(words, {}, fillDisk), 4, "kept.", "File too large");
  }
  EXPECT_EQ(knotmap.read("kept.png"), "an older picture");
  EXPECT_EQ(knotmap.read("kept.json"), "an older session");
  EXPECT_EQ(names(), before);
}

TEST(FullDisk, OfStandardOutputIsNoSuccess) {
  const ProgramForTest knotmap;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"regions", "--json"},
                                                {"describe", demo},
                                                {"atlas", "list"},
                                                {"refers", "soleus.1", "--json"},
                                                {"--help"}}) {
    const ProgramRun run = knotmap(words, {}, {}, "/dev/full");
    EXPECT_EQ(run.status, 4) << words[0];
    EXPECT_NE(run.err.find("standard output: cannot be written: No space left"), std::string::npos)
        << run.err;
  }
}

TEST(ReadOnlyFolder, IsOneSentenceAndFour) {
  const ProgramForTest knotmap;
  knotmap.write("script.txt", "mark soleus.1 left\n");
  knotmap.write("a_file", "in a folder's place");
  // Nobody makes files in /proc, whatever rights they have.
  for (const std::string& folder : {std::string("/proc"), knotmap.path("a_file"), std::string("/nowhere")}) {
    SCOPED_TRACE(folder);
    expectOneSentence(knotmap({"run", knotmap.path("script.txt"), "-o", folder + "/x.json"}), 4, folder,
                      "cannot");
    expectOneSentence(knotmap({"render", demo, "--size", "640x400", "-o", folder + "/x.png"}), 4, folder,
                      "cannot");
    knotmap.write("export.txt", "mark soleus.1 left\nexport " + folder + "/x.png\n");
    EXPECT_EQ(knotmap({"run", knotmap.path("export.txt")}).status, 4);
    knotmap.write("save.txt", "mark soleus.1 left\nsave-as " + folder + "/x.json\n");
    EXPECT_EQ(knotmap({"run", knotmap.path("save.txt")}).status, 4);
  }
  EXPECT_EQ(knotmap.read("a_file"), "in a folder's place");
}

TEST(ReadOnlyFolder, ForTheCacheOnlyCostsTime) {
  const ProgramForTest knotmap;
  const ProgramRun run = knotmap({"refers", "soleus.1"}, {"XDG_CACHE_HOME=/proc/nowhere"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.err, "");
}

// ---- no graphics ----

TEST(NoDisplay, IsOneSentenceAndThree) {
  const ProgramForTest knotmap;
  // A desktop's sockets may lie in the runtime folder.
  expectOneSentence(knotmap({demo}, {"XDG_RUNTIME_DIR=/nowhere"}), 3, "no display", "knotmap render");
  expectOneSentence(knotmap({demo}, {"SDL_VIDEODRIVER=offscreen", "__EGL_VENDOR_LIBRARY_DIRS=/nowhere"}), 3,
                    "window", "knotmap render");
}

TEST(NoGraphics, LeavesEverythingThatDrawsNothing) {
  const ProgramForTest knotmap;
  const std::vector<std::string> without{"__EGL_VENDOR_LIBRARY_DIRS=/nowhere"};
  knotmap.write("script.txt", "mark soleus.1 left\n");
  EXPECT_EQ(knotmap({"describe", demo}, without).status, 0);
  EXPECT_EQ(knotmap({"refers", "soleus.1"}, without).status, 0);
  EXPECT_EQ(knotmap({"regions"}, without).status, 0);
  EXPECT_EQ(knotmap({"run", knotmap.path("script.txt"), "-o", knotmap.path("x.json")}, without).status, 0);
  expectOneSentence(knotmap({"render", demo, "-o", knotmap.path("x.png")}, without), 3, "OpenGL",
                    "libgl1-mesa-dri");
}

// ---- killed while saving ----

TEST(KilledWhileSaving, TheFileIsTheOldOneOrTheNewOne) {
  const ProgramForTest knotmap;
  knotmap.write("script.txt", "open " + demo + "\nmark soleus.1 left\n");
  ASSERT_EQ(knotmap({"run", knotmap.path("script.txt"), "-o", knotmap.path("new.json")}).status, 0);
  const std::string before = "an older session", after = knotmap.read("new.json");
  unsigned seed = 1;
  for (int round = 0; round < 12; ++round) {
    knotmap.write("visit.json", before);
    const pid_t child =
        knotmap.started({"run", knotmap.path("script.txt"), "-o", knotmap.path("visit.json")});
    seed = seed * 1664525u + 1013904223u;
    for (unsigned i = 0; i < seed >> 20; ++i) ::sched_yield();
    ::kill(child, SIGKILL);
    knotmap.ended(child);
    const std::string left = knotmap.read("visit.json");
    EXPECT_TRUE(left == before || left == after) << left.size() << " bytes in round " << round;
  }
}

}  // namespace
}  // namespace knotmap
