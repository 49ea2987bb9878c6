/*
 * hs_scan with no JavaScript around it: what libhs itself takes for the literals. Arguments: a serialised database, a file, and
 * a file of u32 where its batches end. For each line on standard input one pass, answered by "matches wall-ns cpu-ns".
 */
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) exit(2);
  fclose(file);
  return bytes;
}

/* Keeps each match as the binding does, so that both do the same with it. */
struct Found {
  uint32_t *pairs;
  uint64_t room;
  uint64_t count;
};

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  struct Found *found = context;
  (void)from;
  (void)flags;
  if (found->count < found->room) {
    found->pairs[2 * found->count] = id;
    found->pairs[2 * found->count + 1] = (uint32_t)to;
  }
  found->count++;
  return 0;
}

static uint64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  size_t database_length, length, ends_length;
  char *serialized = contents(argv[1], &database_length);
  char *bytes = contents(argv[2], &length);
  uint32_t *ends = (uint32_t *)contents(argv[3], &ends_length);
  size_t batches = ends_length / sizeof(uint32_t);
  hs_database_t *database = NULL;
  hs_scratch_t *scratch = NULL;
  if (hs_deserialize_database(serialized, database_length, &database) != HS_SUCCESS) return 3;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 3;
  struct Found found = {.room = 1u << 19};
  found.pairs = malloc(found.room * 2 * sizeof(uint32_t));
  if (!found.pairs) return 2;
  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    uint64_t matches = 0;
    uint64_t wall = now(CLOCK_MONOTONIC);
    uint64_t cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    uint32_t from = 0;
    for (size_t i = 0; i < batches; i++) {
      found.count = 0;
      if (hs_scan(database, bytes + from, ends[i] - from, 0, scratch, on_match, &found) != HS_SUCCESS) return 3;
      matches += found.count;
      from = ends[i];
    }
    printf("%llu %llu %llu\n", (unsigned long long)matches, (unsigned long long)(now(CLOCK_MONOTONIC) - wall),
           (unsigned long long)(now(CLOCK_PROCESS_CPUTIME_ID) - cpu));
    fflush(stdout);
  }
  return 0;
}
