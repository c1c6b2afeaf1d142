// small_atlas.h - a whole small atlas as files in a temporary folder, to be read as it is or with one thing
// changed.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "atlas/atlas.h"
#include "folder_for_test.h"

namespace knotmap::testing_atlas {

inline std::map<std::string, std::string> smallAtlas() {
  std::map<std::string, std::string> files;
  files["sources.toml"] = "[[source]]\nid = \"book\"\nwork = \"Author A (1999) A book.\"\n";
  files["groups.toml"] = "[shoulder]\nname.en = \"Shoulder\"\n";
  files["roster.txt"] = "# comment\nupper\nlower\nneck_turner\n";
  files["stretches/dosages.toml"] =
      "[standard]\nhold_seconds = 30\nrepeats = 3\ntimes_a_day = 2\neach_side = false\n";
  files["muscles/upper.toml"] = R"(id = "upper"
name.en = "Upper muscle"
ta = "Upper part"
latin = "Pars superior"
synonyms = ["traps"]
group = "shoulder"
depth = "superficial"
form = "sheet"
strength = "series"
sources = [{ work = "book", place = "ch. 6" }]
rows = [
  ["inion", "mastoid_tip"],
  ["c7_spinous", "c7_spinous~acromion@0.5 + 2 up"],
]
symptoms.en = "It aches."
causes.en = "Carrying bags."
finding.en = "Pinch the slope."
temperature.en = "Warmth."
cautions = [{ en = "Not over the pulse." }]
antagonists = ["lower"]
partners = ["neck_turner"]

[pressure]
text.en = "Pinch and wait."
tools = ["fingers", "pincer"]
dose = "standard"
strength = "tradition"
sources = [{ work = "book" }]

[[point]]
number = 2
name.en = "Middle"
at = { u = 0.5, v = 0.25 }
strength = "series"
sources = [{ work = "book" }]
same_as = "upper.1"

[[point]]
number = 1
name.en = "Front edge"
at = "acromion + 2 medial"
strength = "few"
sources = [{ work = "book", place = "fig. 1" }]
[[point.essential]]
stroke = [["inion", 2.5], ["here", 3]]
[[point.spillover]]
patch = ["temple", "temple + 2 up", "mastoid_tip"]
[point.zones]
wide = true
)";
  files["stretches/neck.toml"] = R"([[stretch]]
id = "side_bend"
name.en = "Ear to shoulder"
position = "sitting"
steps = [{ en = "Sit." }, { en = "Tilt." }, { en = "Hold." }]
hold_seconds = 20
repeats = 2
times_a_day = 3
each_side = true
caution.en = "Not into pain."
errors = [{ en = "Lifting the shoulder." }]
muscles = ["upper"]
regions = ["neck"]
strength = "trials"
sources = [{ work = "book" }]
)";
  files["red_flags.toml"] = R"([[flag]]
id = "chest_pain"
level = "emergency"
sign.en = "Crushing pain."
action.en = "Call."
reason.en = "Heart."
regions = ["chest"]
sources = [{ work = "book" }]
)";
  files["no_press.toml"] = R"([[area]]
id = "carotid"
name.en = "Pulse"
reason.en = "Artery."
only_if = "pregnant"
sources = [{ work = "book" }]
[[area.zone]]
stroke = [["inion", 3]]
)";
  files["facts.toml"] = R"([[fact]]
id = "what.1"
topic = "what"
text.en = "A knot is sore."
groups = ["shoulder"]
grade = "B"
sources = [{ work = "book" }]
)";
  files["aliases.toml"] = "top = \"upper\"\n";
  return files;
}

class AtlasFolder : public ::testing::Test {
 protected:
  std::map<std::string, std::string> files = smallAtlas();

  void replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files[file];
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
  }
  Result<Atlas> read() const {
    std::filesystem::remove_all(folder());
    for (const auto& [name, bytes] : files) {
      std::filesystem::create_directories((folder() / name).parent_path());
      std::ofstream(folder() / name, std::ios::binary) << bytes;
    }
    return readAtlas(folder());
  }
  // All problems as text, the folder's own path taken off.
  std::string problems() const {
    const Result<Atlas> atlas = read();
    std::string text = toString(atlas.problems());
    const std::string prefix = folder().string() + "/";
    for (std::size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
    return text;
  }
  std::filesystem::path folder() const { return outer_ / "atlas"; }
  std::filesystem::path besideFolder(const std::string& name) const { return outer_ / name; }

 private:
  FolderForTest outer_;
};

}  // namespace knotmap::testing_atlas
