// 老系统常用的写法：点栏目，用 jQuery 把文章装进来。脚本自己会发现后来放进网页的组件。
jQuery(function ($) {
  $('#tabs').on('click', 'button', function () { $('#article').load($(this).data('article')); });
  $(document).on('gk-load', function (event) { $('#said').text('读到 ' + event.originalEvent.detail.count + ' 项'); });
  $(document).on('gk-select', function (event) { $('#said').text('打开了 ' + event.originalEvent.detail.id); });
});
