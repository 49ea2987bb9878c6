#ifndef HYPERSCAN_JS_SCRATCH_H_
#define HYPERSCAN_JS_SCRATCH_H_

#include <hs/hs.h>

#include <cstdint>

namespace hyperscan {

// The one working area of a thread (strictly: of a Node environment), shared by all databases used there.
// A scan calls no JavaScript, so the area is never in use twice at once.
class Scratch {
 public:
  Scratch() = default;
  ~Scratch() { Release(); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  // Makes the area large enough for this database. `fitted` belongs to the database's holder in this
  // environment and starts at 0; as long as it equals the current generation nothing is done, so the
  // usual cost is one comparison.
  hs_error_t FitFor(const hs_database_t* database, uint32_t* fitted) {
    return *fitted == generation_ ? HS_SUCCESS : Grow(database, fitted);
  }

  hs_scratch_t* get() const { return scratch_; }

  void Release();

 private:
  hs_error_t Grow(const hs_database_t* database, uint32_t* fitted);

  hs_scratch_t* scratch_ = nullptr;
  // Goes up when the area is lost, so that every database is fitted again.
  uint32_t generation_ = 1;
};

}  // namespace hyperscan

#endif
