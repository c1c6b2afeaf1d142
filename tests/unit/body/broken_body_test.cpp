// Body files whose seal is right and whose contents are not: refused, or a body that can be asked.
#include <gtest/gtest.h>

#include <cstring>

#include "base/bytes.h"
#include "base/text_file.h"
#include "body/body_file.h"
#include "folder_for_test.h"
#include "small_body.h"

namespace knotmap {
namespace {

// Numbers that are the same on every machine.
unsigned rolled(std::uint32_t& seed, std::size_t sides) {
  seed = seed * 1664525u + 1013904223u;
  return unsigned((std::uint64_t(seed) * sides) >> 32);
}

// Whatever was read may be asked: every place is somewhere.
void askEverything(const BodyData& body) {
  for (const Landmark& landmark : body.landmarks) {
    const glm::vec3 position = positionAt(body.skin, landmark.point);
    EXPECT_TRUE(std::isfinite(position.x) && std::isfinite(position.y) && std::isfinite(position.z));
  }
  for (std::size_t vertex = 0; vertex < body.skin.positions.size(); ++vertex) {
    EXPECT_TRUE(body.regions.at(body.region[vertex]).isLeaf);
    EXPECT_FALSE(body.segments.at(body.segment[vertex]).id.size() > 1000);
    EXPECT_LT(body.mirror[vertex], body.skin.positions.size());
  }
}

TEST(BrokenBody, SealedNonsenseIsRefusedOrBodyThatAnswers) {
  const FolderForTest folder;
  ASSERT_TRUE(writeBodyFile(folder / "whole", testing_bodies::octahedron()));
  const SealedKind kind{"knotbody", 1, "body", ""};
  const std::string sealed = *readFile(folder / "whole");
  const std::string whole(*unseal(kind, sealed, "whole"));
  std::uint32_t seed = 1;
  int refused = 0, read = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = whole;
    switch (rolled(seed, 4)) {
      case 0:  // one byte
        bytes[rolled(seed, bytes.size())] = char(rolled(seed, 256));
        break;
      case 1:  // one number: nothing, not a number, infinite, huge, negative
      {
        constexpr std::uint32_t numbers[] = {0,           0x7fc00000u, 0x7f800000u,
                                             0x7f7fffffu, 0xbf800000u, 0xffffffffu};
        std::memcpy(bytes.data() + rolled(seed, (bytes.size() - 4) / 4) * 4, &numbers[rolled(seed, 6)], 4);
        break;
      }
      case 2:
        bytes.resize(rolled(seed, bytes.size()));
        break;
      default:
        bytes.erase(rolled(seed, bytes.size()), 1 + rolled(seed, 16));
    }
    ASSERT_TRUE(writeFile(folder / "changed", seal(kind, bytes)));
    const Result<BodyData> body = readBodyFile(folder / "changed");
    if (body) {
      ++read;
      askEverything(*body);
      continue;
    }
    ++refused;
    EXPECT_TRUE(body.problems()[0].where.ends_with("changed"));
  }
  EXPECT_GT(refused, 500);
  EXPECT_GT(read, 100);
}

}  // namespace
}  // namespace knotmap
