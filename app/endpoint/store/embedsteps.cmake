# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a source with the text of STEPS (files NNNN_name.sql, in their order) for migrations.h.
list(SORT STEPS)
set(entries "")
foreach(step IN LISTS STEPS)
    get_filename_component(name "${step}" NAME)
    string(REGEX MATCH "^[0-9]+" version "${name}")
    string(REGEX REPLACE "^0+" "" version "${version}")
    file(READ "${step}" text)
    string(APPEND entries "    {${version}, R\"sql(${text})sql\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from the .sql files beside migrations.h.
#include \"app/endpoint/store/migrations.h\"

namespace creatormetrics {

namespace {

const EndpointMigration steps[] = {
${entries}};

} // namespace

std::span<const EndpointMigration> endpointMigrations()
{
    return steps;
}

} // namespace creatormetrics
")
