// result.h - a value, or everything that is wrong with the input it was to be made from.
#pragma once
#include <optional>
#include <utility>

#include "base/problem.h"
#include "base/require.h"

namespace knotmap {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Problem problem) : problems_{std::move(problem)} {}
  Result(Problems problems) : problems_(std::move(problems)) {
    require(!problems_.empty(), "a failed result names at least one problem");
  }

  explicit operator bool() const { return value_.has_value(); }
  T& operator*() & { return checked(); }
  const T& operator*() const& { return const_cast<Result*>(this)->checked(); }
  T&& operator*() && { return std::move(checked()); }
  T* operator->() { return &checked(); }
  const T* operator->() const { return &const_cast<Result*>(this)->checked(); }
  const Problems& problems() const { return problems_; }  // empty when there is a value

 private:
  T& checked() {
    require(value_.has_value(), "a result is tested before its value is taken");
    return *value_;
  }
  std::optional<T> value_;
  Problems problems_;
};

struct Done {};  // Result<Done>: an action that either succeeds or says why not

}  // namespace knotmap
