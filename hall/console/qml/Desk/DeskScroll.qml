import QtQuick

// A pane that is longer than the screen; what gets the focus comes into sight.
Flickable {
    id: scroll

    readonly property Item focused: scroll.Window.activeFocusItem

    function holds(item: Item): bool {
        let each = item;
        while (each && each !== scroll.contentItem)
            each = each.parent;
        return !!each;
    }
    function reveal(): void {
        if (!scroll.focused || !scroll.holds(scroll.focused))
            return;
        const top = scroll.focused.mapToItem(scroll.contentItem, 0, 0).y;
        const far = scroll.contentHeight - scroll.height;
        const wanted = Math.max(Math.min(scroll.contentY, top - 60), top + scroll.focused.height + 60 - scroll.height);
        scroll.contentY = Math.max(0, Math.min(far, wanted));
    }

    clip: true
    contentWidth: width
    contentHeight: contentItem.childrenRect.height
    flickableDirection: Flickable.VerticalFlick
    boundsBehavior: Flickable.StopAtBounds
    onFocusedChanged: scroll.reveal()
    onHeightChanged: scroll.reveal()
}
