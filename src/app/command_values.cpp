#include "app/command_values.h"

namespace knotmap {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// Exactly `count` numbers, or none.
template <class Number>
std::optional<std::vector<Number>> numbers(std::string_view text, char separator, std::size_t count) {
  std::vector<Number> found;
  for (const std::string& part : split(text, separator)) {
    const auto number = CommandValue<Number>::read(part);
    if (!number) return std::nullopt;
    found.push_back(*number);
  }
  if (found.size() != count) return std::nullopt;
  return found;
}

const auto& writeNumber = CommandValue<float>::write;

}  // namespace

std::optional<SkinPlace> CommandValue<SkinPlace>::read(std::string_view text) {
  if (const auto metres = numbers<float>(text, ',', 3))
    return SkinPlace{{(*metres)[0], (*metres)[1], (*metres)[2]}, "", Side::left};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto side = sideNamed(text.substr(0, colon));
  if (!side || colon + 1 == text.size()) return std::nullopt;
  return SkinPlace{{}, std::string(text.substr(colon + 1)), *side};
}

std::string CommandValue<SkinPlace>::write(const SkinPlace& value) {
  if (!value.words.empty()) return std::string(sideName(value.side)) + ":" + value.words;
  return writeNumber(value.position.x) + "," + writeNumber(value.position.y) + "," +
         writeNumber(value.position.z);
}

std::optional<glm::vec2> CommandValue<glm::vec2>::read(std::string_view text) {
  const auto pixel = numbers<float>(text, ',', 2);
  if (!pixel) return std::nullopt;
  return glm::vec2((*pixel)[0], (*pixel)[1]);
}

std::string CommandValue<glm::vec2>::write(const glm::vec2& value) {
  return writeNumber(value.x) + "," + writeNumber(value.y);
}

std::optional<glm::ivec2> CommandValue<glm::ivec2>::read(std::string_view text) {
  const auto size = numbers<int>(text, 'x', 2);
  if (!size || (*size)[0] < 1 || (*size)[1] < 1) return std::nullopt;
  return glm::ivec2((*size)[0], (*size)[1]);
}

std::string CommandValue<glm::ivec2>::write(const glm::ivec2& value) {
  return std::to_string(value.x) + "x" + std::to_string(value.y);
}

std::optional<std::vector<std::string>> CommandValue<std::vector<std::string>>::read(std::string_view text) {
  return split(text, ',');
}

std::string CommandValue<std::vector<std::string>>::write(const std::vector<std::string>& value) {
  std::string text;
  for (const std::string& item : value) text += (text.empty() ? "" : ",") + item;
  return text;
}

}  // namespace knotmap
