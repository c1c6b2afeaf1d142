// parallel.h - the same work for every index, on several threads. Each index writes only its own results, so
// the outcome does not depend on the number of threads.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace knotmap {

template <class Work>
void parallelFor(std::size_t count, int threads, const Work& work) {
  constexpr std::size_t chunk = 64;
  std::atomic<std::size_t> next{0};
  const auto takeChunks = [&] {
    for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk))
      for (std::size_t i = begin; i < std::min(begin + chunk, count); ++i) work(i);
  };
  std::vector<std::jthread> helpers;
  for (int thread = 1; thread < threads; ++thread) helpers.emplace_back(takeChunks);
  takeChunks();
}

}  // namespace knotmap
