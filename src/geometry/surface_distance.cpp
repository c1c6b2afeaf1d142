#include "geometry/surface_distance.h"

#include <algorithm>
#include <mutex>

#include "geometry/front_march.h"

namespace knotmap {
namespace {

struct ReachedVertex {
  float distance;
  std::uint32_t vertex;
  auto operator<=>(const ReachedVertex&) const = default;
};

// Insertion: the queue has left only neighbours in distance to be exchanged.
void sortNearlySorted(std::vector<ReachedVertex>& list) {
  for (std::size_t i = 1; i < list.size(); ++i) {
    const ReachedVertex entry = list[i];
    std::size_t at = i;
    for (; at > 0 && entry < list[at - 1]; --at) list[at] = list[at - 1];
    list[at] = entry;
  }
}

DistanceField collected(const FrontScratch& scratch) {
  std::vector<ReachedVertex> reached;
  reached.reserve(scratch.passed.size());
  for (const std::uint32_t vertex : scratch.passed)
    reached.push_back({scratch.reached[vertex].distance, vertex});
  sortNearlySorted(reached);
  reached.erase(std::unique(reached.begin(), reached.end()), reached.end());

  DistanceField field;
  field.vertices.reserve(reached.size());
  field.distances.reserve(reached.size());
  field.sources.reserve(reached.size());
  for (const ReachedVertex& entry : reached) {
    field.vertices.push_back(entry.vertex);
    field.distances.push_back(entry.distance);
    field.sources.push_back(scratch.reached[entry.vertex].source);
  }
  return field;
}

}  // namespace

class SurfaceDistance::Scratches {
 public:
  explicit Scratches(const Rings& rings) : vertexCount_(rings.vertexCount()) {}

  // Lends a clear scratch and takes it back.
  class Loan {
   public:
    explicit Loan(Scratches& lender) : lender_(lender), scratch_(lender.take()) {}
    ~Loan() { lender_.giveBack(std::move(scratch_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    FrontScratch& operator*() { return *scratch_; }

   private:
    Scratches& lender_;
    std::unique_ptr<FrontScratch> scratch_;
  };

 private:
  std::unique_ptr<FrontScratch> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return std::make_unique<FrontScratch>(vertexCount_);
    std::unique_ptr<FrontScratch> scratch = std::move(free_.back());
    free_.pop_back();
    return scratch;
  }
  void giveBack(std::unique_ptr<FrontScratch> scratch) {
    scratch->clear();
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(scratch));
  }

  std::size_t vertexCount_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<FrontScratch>> free_;
};

SurfaceDistance::SurfaceDistance(const TriangleMesh& mesh)
    : mesh_(mesh), rings_(mesh), scratches_(std::make_unique<Scratches>(rings_)) {}
SurfaceDistance::~SurfaceDistance() = default;

std::vector<float> SurfaceDistance::from(std::span<const DistanceSource> sources, float reachMetres) const {
  Scratches::Loan scratch(*scratches_);
  FrontMarch(mesh_, rings_, sources, reachMetres, *scratch).run();
  return (*scratch).distances();
}

std::vector<float> SurfaceDistance::until(std::span<const DistanceSource> sources,
                                          const SurfacePoint& target) const {
  Scratches::Loan scratch(*scratches_);
  FrontMarch(mesh_, rings_, sources, FrontScratch::infinity, *scratch)
      .runUntil(mesh_.triangles[target.triangle]);
  return (*scratch).distances();
}

DistanceField SurfaceDistance::near(std::span<const DistanceSource> sources, float reachMetres) const {
  Scratches::Loan scratch(*scratches_);
  FrontMarch(mesh_, rings_, sources, reachMetres, *scratch).run();
  return collected(*scratch);
}

}  // namespace knotmap
