// front_queue.h - the vertices a spreading front has touched but not passed, in slices of distance.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace knotmap {

// A vertex waits in one slice at most; entering and leaving cost a few writes. Within a slice the order is
// that of entry, the latest first: who needs an exact order has to sort (Dial, "Algorithm 360", 1969).
class FrontQueue {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  explicit FrontQueue(std::size_t vertexCount) : links_(vertexCount) {}
  void start(float firstDistance, float sliceWidth) {
    first_ = firstDistance;
    perMetre_ = 1 / sliceWidth;
    current_ = 0;
    waiting_ = 0;
  }

  // A vertex with its new distance; never before the slice that is being emptied.
  void put(std::uint32_t vertex, float distance) {
    Link& link = links_[vertex];
    const std::size_t slice = std::max(current_, sliceOf(distance));
    if (link.slice == slice) return;
    if (link.slice != none) remove(vertex);
    if (slice >= heads_.size()) heads_.resize(slice + slice / 2 + 64, none);
    const std::uint32_t second = heads_[slice];
    link = {none, second, std::uint32_t(slice)};
    if (second != none) links_[second].last = vertex;
    heads_[slice] = vertex;
    ++waiting_;
  }
  // A vertex of the nearest slice; `none` at the end.
  std::uint32_t take() {
    if (waiting_ == 0) return none;
    while (heads_[current_] == none) ++current_;
    const std::uint32_t vertex = heads_[current_];
    remove(vertex);
    return vertex;
  }
  // What has been put and not taken is forgotten.
  void clear() {
    for (; waiting_ > 0; ++current_)
      while (heads_[current_] != none) remove(heads_[current_]);
  }
  bool isEmpty() const { return waiting_ == 0; }

 private:
  struct Link {
    std::uint32_t last = none, next = none, slice = none;
  };
  // Beyond the last slice (hundreds of metres) everything waits together.
  static constexpr float lastSlice = 1 << 18;
  std::size_t sliceOf(float distance) const {
    return std::size_t(std::clamp((distance - first_) * perMetre_, 0.0f, lastSlice));
  }
  void remove(std::uint32_t vertex) {
    Link& link = links_[vertex];
    if (link.last != none)
      links_[link.last].next = link.next;
    else
      heads_[link.slice] = link.next;
    if (link.next != none) links_[link.next].last = link.last;
    link.slice = none;
    --waiting_;
  }

  std::vector<Link> links_;
  std::vector<std::uint32_t> heads_;
  float first_ = 0, perMetre_ = 0;
  std::size_t current_ = 0, waiting_ = 0;
};

}  // namespace knotmap
