#include "scratch.h"

namespace hyperscan {

hs_error_t Scratch::Grow(const hs_database_t* database, uint32_t* fitted) {
  hs_error_t status = hs_alloc_scratch(database, &scratch_);
  if (status == HS_SUCCESS) {
    *fitted = generation_;
    return status;
  }
  // When it cannot grow the area libhs may have freed the old one already and left null behind; then
  // what was fitted before is no longer.
  if (scratch_ == nullptr) ++generation_;
  return status;
}

void Scratch::Release() {
  hs_free_scratch(scratch_);
  scratch_ = nullptr;
  ++generation_;
}

}  // namespace hyperscan
