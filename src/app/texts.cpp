#include "app/texts.h"

#include "base/text_file.h"
#include "base/toml_table.h"

namespace knotmap {
namespace {

void collect(const TomlNode& table, const std::string& prefix,
             std::map<std::string, std::string, std::less<>>& sentences, Problems& problems) {
  for (const TomlMember& member : table.members) {
    const std::string key = prefix + member.key;
    if (member.value.kind == TomlNode::Kind::table)
      collect(member.value, key + ".", sentences, problems);
    else if (member.value.kind == TomlNode::Kind::text)
      sentences[key] = member.value.text;
    else
      problems.push_back({member.where, "\"" + key + "\" is not a text", "put it in quotes"});
  }
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

Result<Texts> Texts::load(const std::filesystem::path& file) {
  const Result<std::string> bytes = readFile(file);
  if (!bytes) return bytes.problems();
  const Result<TomlNode> root = parseToml(*bytes, file.string());
  if (!root) return root.problems();
  Texts texts;
  Problems problems;
  collect(*root, "", texts.sentences_, problems);
  if (!problems.empty()) return problems;
  return texts;
}

const std::string& Texts::operator()(std::string_view key) const {
  if (const auto found = sentences_.find(key); found != sentences_.end()) return found->second;
  return missing_.try_emplace(std::string(key), "‹" + std::string(key) + "›").first->second;
}

std::string Texts::operator()(std::string_view key, std::initializer_list<TextValue> values) const {
  std::string sentence = (*this)(key);
  for (const TextValue& value : values)
    replaceAll(sentence, "{" + std::string(value.name) + "}", value.value);
  return sentence;
}

std::string Texts::counted(std::string_view key, int count) const {
  return (*this)(std::string(key) + (count == 1 ? "_one" : "_other"), {{"count", std::to_string(count)}});
}

bool Texts::has(std::string_view key) const { return sentences_.contains(key); }

void Texts::add(std::string key, std::string sentence) { sentences_[std::move(key)] = std::move(sentence); }

std::vector<std::string> Texts::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, sentence] : sentences_) keys.push_back(key);
  return keys;
}

}  // namespace knotmap
