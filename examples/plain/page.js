// 组件没有装好之前就可以听它的事件。
document.addEventListener('gk-load', function (event) {
  document.getElementById('said').textContent = '读到 ' + event.detail.count + ' 项';
});
