#include "bake/baked_body.h"

#include "bake/curvature.h"
#include "bake/light.h"
#include "bake/places.h"
#include "bake/segments.h"
#include "bake/stipple.h"
#include "base/bytes.h"
#include "base/text_file.h"
#include "sculpt/sculpt_text.h"

namespace knotmap {
namespace {

constexpr int generatorVersion = 1;  // raised when the same inputs give another body
constexpr float stippleSpacingMetres = 0.0062f, curvatureSmoothMetres = 0.012f;

std::string versionOf(const std::string& sculptText, const BakeInputs& inputs, const SkinOptions& options) {
  ByteWriter writer;
  writer.value(generatorVersion);
  writer.value(options.cellMm);
  writer.value(options.triangleCount);
  writer.value(options.coarseCount);
  writer.sequence(sculptText);
  for (const std::filesystem::path& path : {inputs.landmarks, inputs.regions})
    if (const Result<std::string> text = readFile(path))
      writer.sequence(*text);  // a missing one is a problem later
  return hexText(hashOf(writer.bytes()));
}

void takeSkin(BodyData& body, Skin skin) {
  body.skin = std::move(skin.mesh);
  body.coarseTriangles = std::move(skin.coarseTriangles);
  body.normals = std::move(skin.normals);
  body.mirror = std::move(skin.mirror);
  for (const glm::vec3& position : body.skin.positions) body.stature = std::max(body.stature, position.y);
}

}  // namespace

Result<BodyData> bakedBody(const BakeInputs& inputs, const SkinOptions& options) {
  const Result<std::string> text = readFile(inputs.sculpt);
  if (!text) return text.problems();
  const Result<Sculpt> sculpt = parseSculpt(*text, inputs.sculpt.string());
  if (!sculpt) return sculpt.problems();
  Result<Skin> skin = makeSkin(*sculpt, options);
  if (!skin) return skin.problems();

  BodyData body;
  body.id = sculpt->id;
  body.version = versionOf(*text, inputs, options);
  const double floorMm = skin->floorMm;
  takeSkin(body, *std::move(skin));
  if (const Result<Done> done = bakeSegments(body, *sculpt, floorMm); !done) return done.problems();
  bakeLight(body, options.threads);
  body.curvature = smoothedCurvature(body.skin, body.normals, curvatureSmoothMetres);
  body.stipple = stippleDots(body.skin, body.normals, stippleSpacingMetres);
  body.stippleSpacing = stippleSpacingMetres;
  return withPlaces(std::move(body), inputs.landmarks, inputs.regions);
}

}  // namespace knotmap
