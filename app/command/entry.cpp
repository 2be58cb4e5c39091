// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/entry.h"

#include "app/command/json_object.h"

namespace casegrip::command
{

Done makeEntry(Session &session, workspace::Workspace &workspace, const workspace::Operation &operation)
{
    const auto changes = workspace.run(operation);
    if (!changes)
        return failure(changes.error());
    std::string &text = session.output().buffer();
    if (session.format() == Format::Json)
        JsonObject(text).open('{').key("entry").value(changes->entryId).close('}');
    else
        text += session.format() == Format::Csv ? "entry\n" + changes->entryId : changes->entryId;
    text += '\n';
    return changes->refused.empty() ? Done() : failure(changes->refused.front().why);
}

Done makeEntry(Session &session, const workspace::Operation &operation)
{
    auto workspace = session.open(Session::Access::Write);
    if (!workspace)
        return failure(workspace.error());
    return makeEntry(session, *workspace, operation);
}

} // namespace casegrip::command
