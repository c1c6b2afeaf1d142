// Shader files to programs: what is joined, and what is said when it does not compile.
#include "gl/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "folder_for_test.h"
#include "platform/graphics.h"

namespace knotmap {
namespace {

using testing::HasSubstr;

class Programs : public testing::Test {
 protected:
  void SetUp() override {
    Result<std::unique_ptr<OffscreenContext>> made = OffscreenContext::create();
    ASSERT_TRUE(made) << toString(made.problems());
    context_ = std::move(*made);
    write(
        "point.vert",
        "layout(location = 0) in vec2 position;\nvoid main() { gl_Position = vec4(position, 0.0, 1.0); }\n");
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }

  std::unique_ptr<OffscreenContext> context_;
  FolderForTest own_;
  std::filesystem::path folder_ = own_.path();
};

TEST_F(Programs, FilesAndDefinesAreJoinedInOrder) {
  write("colour.glsl", "vec4 colour() { return vec4(STRENGTH); }\n");
  write("plain.frag", "precision highp float;\nout vec4 result;\nvoid main() { result = colour(); }\n");
  const Result<Program> program =
      Program::load(folder_, {{"point.vert"}, {"colour.glsl", "plain.frag"}, {"STRENGTH 0.5"}});
  EXPECT_TRUE(program) << toString(program.problems());
}

TEST_F(Programs, AMistakeIsToldWithItsFileAndLine) {
  write("colour.glsl", "vec4 colour() { return vec4(1.0); }\n");
  write("broken.frag", "out vec4 result;\nvoid main() { result = unheardOf; }\n");
  const Result<Program> program =
      Program::load(folder_, {{"point.vert"}, {"colour.glsl", "broken.frag"}, {}});
  ASSERT_FALSE(program);
  EXPECT_THAT(program.problems()[0].where, HasSubstr("broken.frag"));
  EXPECT_THAT(program.problems()[0].what, HasSubstr("broken.frag:2"));
  EXPECT_THAT(program.problems()[0].what, HasSubstr("unheardOf"));
}

TEST_F(Programs, EveryMissingFileIsNamed) {
  const Result<Program> program = Program::load(folder_, {{"no.vert"}, {"no.frag"}, {}});
  ASSERT_FALSE(program);
  ASSERT_EQ(program.problems().size(), 2u);
  EXPECT_THAT(program.problems()[0].where, HasSubstr("no.vert"));
  EXPECT_THAT(program.problems()[1].where, HasSubstr("no.frag"));
}

TEST_F(Programs, ShadersThatDoNotFitTogetherAreRefused) {
  write("wants.frag", "in vec3 missing;\nout vec4 result;\nvoid main() { result = vec4(missing, 1.0); }\n");
  write("gives.vert", "out vec2 missing;\nvoid main() { missing = vec2(0.0); gl_Position = vec4(0.0); }\n");
  const Result<Program> program = Program::load(folder_, {{"gives.vert"}, {"wants.frag"}, {}});
  ASSERT_FALSE(program);
  EXPECT_THAT(program.problems()[0].what, HasSubstr("do not fit together"));
}

TEST_F(Programs, EveryShaderFileLeavesTheVersionToTheLoader) {
  const std::filesystem::path shaders = std::filesystem::path(KNOTMAP_SOURCE_DIR) / "shaders";
  for (const auto& entry : std::filesystem::directory_iterator(shaders)) {
    std::ifstream in(entry.path());
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    EXPECT_THAT(text, testing::Not(HasSubstr("#version"))) << entry.path();
    EXPECT_THAT(text.substr(0, 2), "//") << entry.path() << " begins with its job";
    if (entry.path().extension() == ".frag") {
      EXPECT_THAT(text, HasSubstr("precision highp float;")) << entry.path() << " (OpenGL ES asks for it)";
    }
  }
}

}  // namespace
}  // namespace knotmap
