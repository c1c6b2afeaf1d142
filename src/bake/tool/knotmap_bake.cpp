// The bake at build time: sculpt, landmarks and regions in, one body file out.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <thread>

#include "bake/baked_body.h"
#include "bake/obj.h"
#include "body/body_file.h"

namespace {

struct Arguments {
  knotmap::BakeInputs inputs;
  knotmap::SkinOptions options;
  std::filesystem::path output;
};

void describe(CLI::App& app, Arguments& arguments) {
  app.add_option("SCULPT", arguments.inputs.sculpt, "the body's description")->required();
  app.add_option("--landmarks", arguments.inputs.landmarks, "the file of landmarks");
  app.add_option("--regions", arguments.inputs.regions, "the file of regions");
  app.add_option("--triangles", arguments.options.triangleCount, "about how many, 0: as the sculpt says")
      ->check(CLI::Range(0, 2'000'000));
  app.add_option("--coarse", arguments.options.coarseCount, "about how many in the reduced mesh")
      ->check(CLI::Range(500, 200'000));
  app.add_option("--grid", arguments.options.cellMm, "millimetres; forms must be thicker")
      ->check(CLI::Range(0.8, 20.0));
  app.add_option("--threads", arguments.options.threads, "has no effect on the result")
      ->check(CLI::Range(1, 256));
  app.add_option("-o,--output", arguments.output, "a body file, or an .obj of the skin alone")->required();
}

// 0 done, 2 bad data, 4 could not write, as the program itself answers.
int bake(const Arguments& arguments) {
  const knotmap::Result<knotmap::BodyData> body = knotmap::bakedBody(arguments.inputs, arguments.options);
  if (!body) {
    std::cerr << toString(body.problems());
    return 2;
  }
  const bool isObj = arguments.output.extension() == ".obj";
  const knotmap::Result<knotmap::Done> written =
      isObj ? knotmap::writeObj(arguments.output, *body) : knotmap::writeBodyFile(arguments.output, *body);
  if (written) return 0;
  std::cerr << toString(written.problems());
  return 4;
}

}  // namespace

int main(int argumentCount, char** arguments) {
  CLI::App app("Makes a body file from a sculpt.", "knotmap_bake");
  Arguments parsed;
  parsed.options.threads = int(std::max(1u, std::thread::hardware_concurrency()));
  describe(app, parsed);
  try {
    app.parse(argumentCount, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 1;
  }
  return bake(parsed);
}
