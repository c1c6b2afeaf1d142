#include "app/command.h"

#include <array>
#include <utility>

namespace knotmap {
namespace {

using Take = void (*)(AnyCommand&, void*);

template <std::size_t index>
void take(AnyCommand& any, void* command) {
  using Type = std::variant_alternative_t<index, AnyCommand>;
  any.emplace<index>(std::move(*static_cast<Type*>(command)));
}

template <std::size_t... indices>
constexpr std::array<Take, sizeof...(indices)> takersOf(std::index_sequence<indices...>) {
  return {take<indices>...};
}
constexpr auto takers = takersOf(std::make_index_sequence<std::variant_size_v<AnyCommand>>());

}  // namespace

Command::Command(std::size_t alternative, void* command) { takers[alternative](any_, command); }
Command::Command() = default;
Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

}  // namespace knotmap
