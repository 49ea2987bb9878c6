#include <cstdint>

#include "database.h"

namespace hyperscan {
namespace {

// Answers below zero; src/scan-error.ts has the same numbers. A failure of libhs is kLibrary + hs_error_t.
enum Failure : int32_t {
  kClosed = -1,
  kInput = -2,
  kRange = -3,
  kTooLarge = -4,
  kOut = -5,
  kArguments = -6,
  kLibrary = -100,
};

constexpr double kMaxOffset = 4294967295.0;

struct Sink {
  uint32_t* out;
  uint64_t capacity;  // pairs
  uint64_t total;
  uint32_t base;
};

int HS_CDECL OnMatch(unsigned id, unsigned long long, unsigned long long to, unsigned, void* context) {
  Sink* sink = static_cast<Sink*>(context);
  if (sink->total < sink->capacity) {
    uint32_t* pair = sink->out + 2 * sink->total;
    pair[0] = id;
    pair[1] = sink->base + static_cast<uint32_t>(to);
  }
  ++sink->total;
  return 0;
}

double ScanOrFail(napi_env env, napi_callback_info info) {
  napi_value argv[5];
  size_t argc = 5;
  void* data = nullptr;
  if (napi_get_cb_info(env, info, &argc, argv, nullptr, &data) != napi_ok) return kArguments;

  void* external = nullptr;
  if (napi_get_value_external(env, argv[0], &external) != napi_ok) return kArguments;
  Holder* holder = static_cast<Holder*>(external);
  if (!holder->database) return kClosed;

  napi_typedarray_type type;
  size_t length = 0;
  void* input = nullptr;
  if (napi_get_typedarray_info(env, argv[1], &type, &length, &input, nullptr, nullptr) != napi_ok ||
      type != napi_uint8_array) {
    return kInput;
  }

  double start = 0;
  double end = 0;
  if (napi_get_value_double(env, argv[2], &start) != napi_ok || napi_get_value_double(env, argv[3], &end) != napi_ok) {
    return kRange;
  }
  // Written so that NaN fails; after this both fit size_t.
  if (!(start >= 0 && start <= end && end <= static_cast<double>(length))) return kRange;
  if (end > kMaxOffset) return kTooLarge;
  const uint32_t from = static_cast<uint32_t>(start);
  const uint32_t to = static_cast<uint32_t>(end);
  if (from != start || to != end) return kRange;

  size_t room = 0;
  void* out = nullptr;
  if (napi_get_typedarray_info(env, argv[4], &type, &room, &out, nullptr, nullptr) != napi_ok ||
      type != napi_uint32_array) {
    return kOut;
  }

  Environment* environment = static_cast<Environment*>(data);
  const hs_database_t* database = holder->database->raw();
  hs_error_t status = environment->scratch.FitFor(database, &holder->fitted);
  if (status != HS_SUCCESS) return kLibrary + status;

  Sink sink = {static_cast<uint32_t*>(out), room >> 1, 0, from};
  // libhs refuses a null pointer even for no bytes, and an empty view may well have one.
  const char* bytes = from == to ? "" : static_cast<const char*>(input) + from;
  status = hs_scan(database, bytes, to - from, 0, environment->scratch.get(), OnMatch, &sink);
  // OnMatch never asks to stop, so "terminated" means only that every id has had its single match.
  if (status != HS_SUCCESS && status != HS_SCAN_TERMINATED) return kLibrary + status;
  return static_cast<double>(sink.total);
}

}  // namespace

// scan(handle, input: Uint8Array, start, end, out: Uint32Array) -> number of matches, or a Failure.
napi_value Scan(napi_env env, napi_callback_info info) {
  const double answer = ScanOrFail(env, info);
  napi_value result = nullptr;
  // The integer form is cheaper in V8 (no heap number).
  if (answer <= 2147483647.0) {
    napi_create_int32(env, static_cast<int32_t>(answer), &result);
  } else {
    napi_create_double(env, answer, &result);
  }
  return result;
}

}  // namespace hyperscan
