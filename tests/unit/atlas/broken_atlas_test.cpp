// Atlas files with changed bytes: every mistake with its file and place, never a crash.
#include "small_atlas.h"

namespace knotmap {
namespace {

// Numbers that are the same on every machine.
unsigned rolled(std::uint32_t& seed, std::size_t sides) {
  seed = seed * 1664525u + 1013904223u;
  return unsigned((std::uint64_t(seed) * sides) >> 32);
}

TEST(BrokenAtlas, ChangedBytesAreRefusedAtTheirPlaceOrRead) {
  const FolderForTest folder;
  const auto files = testing_atlas::smallAtlas();
  std::vector<std::string> names;
  const auto put = [&](const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  };
  for (const auto& [name, text] : files) put(name, text), names.push_back(name);
  ASSERT_TRUE(readAtlas(folder.path())) << toString(readAtlas(folder.path()).problems());
  std::uint32_t seed = 1;
  int refused = 0, read = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::string& name = names[rolled(seed, names.size())];
    std::string text = files.at(name);
    const std::size_t at = rolled(seed, text.size());
    switch (rolled(seed, 4)) {
      case 0:
        text[at] = char(rolled(seed, 256));
        break;
      case 1:
        text.erase(at, 1 + rolled(seed, 30));
        break;
      case 2:
        text.insert(at, 1, "[]{}=\"'.,#\n-9@~+"[rolled(seed, 16)]);
        break;
      default:
        text.resize(at);
    }
    put(name, text);
    const Result<Atlas> atlas = readAtlas(folder.path());
    atlas ? ++read : ++refused;
    for (const Problem& problem : atlas.problems())
      EXPECT_TRUE(problem.where.starts_with(folder.path().string())) << toString(problem);
    put(name, files.at(name));
  }
  EXPECT_GT(refused, 300);
  EXPECT_GT(read, 50) << "some changes only change a text";
}

}  // namespace
}  // namespace knotmap
