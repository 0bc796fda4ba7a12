import QtQuick

Rectangle {
    radius: 44
    color: Theme.night700
}
