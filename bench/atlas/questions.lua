-- Thousands of different questions: places and days in turn, so that the server's memory of answers does not help it.
local places = { "kars", "ardahan", "igdir", "artvin", "batum", "nakhchivan", "hatay", "izmir", "mosul", "cyprus", "straits", "edirne" }
local asked = 0
request = function()
  asked = asked + 1
  local day = string.format("%04d-%02d-%02d", 1880 + asked % 60, 1 + (asked * 7) % 12, 1 + (asked * 5) % 28)
  return wrk.format("GET", "/api/ask?q=title(" .. places[1 + asked % #places] .. ")&on=" .. day)
end
