# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a source with the text of LIST for commonpasswordlist.h. In pieces, because a literal has a longest length.
file(READ "${LIST}" text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND pieces "    R\"list(${piece})list\",\n")
    math(EXPR at "${at} + 12000")
endwhile()
file(WRITE "${OUTPUT}" "// Made from resources/passwords/common.txt.
#include \"app/endpoint/accounts/commonpasswordlist.h\"

namespace creatormetrics {

namespace {

constexpr std::string_view pieces[] = {
${pieces}};

} // namespace

std::span<const std::string_view> commonPasswordPieces()
{
    return pieces;
}

} // namespace creatormetrics
")
