-- The five of five.mjs for Fluent Bit's Lua filter. A Lua pattern knows no {n}, no group that may be left out and no \b:
-- digits are written out, %f[%w_] and %f[^%w_] are the edges of a word, and the prefix of a phone number goes afterwards.
-- The third is text without which there is nothing to replace: asked first where that saves most of the time.
local FIVE = {
  { "[%w._%%+-]+@[%w.-]+%.%a%a+", "[EMAIL_ADDRESS]", "@" },
  { "%f[%w_]%d%d%d%d[ -]?%d%d%d%d[ -]?%d%d%d%d[ -]?%d%d%d%d%f[^%w_]", "[CREDIT_CARD]" },
  { "%f[%w_]%d%d%d%-%d%d%-%d%d%d%d%f[^%w_]", "[US_SSN]" },
  { "%(?%d%d%d%)?[ .-]%d%d%d[ .-]%d%d%d%d%f[^%w_]", "[PHONE_NUMBER]" },
  { "%+?1[ .-]?%[PHONE_NUMBER%]", "[PHONE_NUMBER]", "[PHONE_NUMBER]" },
  { "%f[%w_]%d%d?%d?%.%d%d?%d?%.%d%d?%d?%.%d%d?%d?%f[^%w_]", "[IP_ADDRESS]" },
}

-- Gives 0 for a record that stays as it is, 2 for one that is changed but for its time.
function scrub(tag, timestamp, record)
  local line = record.log
  local changed = 0
  for _, one in ipairs(FIVE) do
    local pattern, label, needs = one[1], one[2], one[3]
    if needs == nil or line:find(needs, 1, true) then
      local times
      line, times = line:gsub(pattern, label)
      changed = changed + times
    end
  end
  if changed == 0 then
    return 0, timestamp, record
  end
  record.log = line
  return 2, timestamp, record
end
